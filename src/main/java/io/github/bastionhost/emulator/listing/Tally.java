package io.github.bastionhost.emulator.listing;

import io.github.bastionhost.emulator.world.Worlds;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many rows of a kind an instance has, kept in the transactions that add and remove them: counting a million rows for
 * each page would cost more than the page. The sum is spread over slots, so that writers seldom wait for one another.
 */
@Component
public class Tally {

    private static final int SLOTS = 8;
    private static final String OF_KIND = " where world = :world and instance_id = :instance and kind = :kind";

    private final JdbcClient database;
    private final JdbcClient aside;
    private final Worlds worlds;

    Tally(JdbcClient database, @Qualifier("aside") DataSource aside, Worlds worlds) {
        this.database = database;
        this.aside = JdbcClient.create(aside);
        this.worlds = worlds;
    }

    /**
     * Notes in the caller's transaction that rows came or went; best its last statement, as it locks a slot.
     *
     * @param kind of rows, up to 32 letters
     * @param change how many more there are, negative for fewer
     */
    public void add(String instanceId, String kind, int change) {
        int slot = (int) (Thread.currentThread().getId() % SLOTS);
        if (update(instanceId, kind, slot, change) == 0) {
            open(instanceId, kind, slot);
            update(instanceId, kind, slot, change);
        }
    }

    /** How many rows there are. */
    public long total(String instanceId, String kind) {
        return bind(database.sql("select coalesce(sum(amount), 0) from tally" + OF_KIND), instanceId, kind)
                .query(Long.class)
                .single();
    }

    private int update(String instanceId, String kind, int slot, int change) {
        return bind(
                        database.sql("update tally set amount = amount + :change" + OF_KIND + " and slot = :slot"),
                        instanceId,
                        kind)
                .param("change", change)
                .param("slot", slot)
                .update();
    }

    /** Opens a slot aside from the caller's transaction, which a lost race for it would end. */
    private void open(String instanceId, String kind, int slot) {
        try {
            bind(
                            aside.sql("insert into tally (world, instance_id, kind, slot, amount)"
                                    + " values (:world, :instance, :kind, :slot, 0)"),
                            instanceId,
                            kind)
                    .param("slot", slot)
                    .update();
        } catch (DuplicateKeyException openedByAnother) {
            // Which is as good.
        }
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, String instanceId, String kind) {
        return statement
                .param("world", worlds.current().id())
                .param("instance", instanceId)
                .param("kind", kind);
    }
}
