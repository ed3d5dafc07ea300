package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.world.Sweep;
import io.github.bastionhost.emulator.world.Worlds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nonces in the database, which outlives this process or is shared with others: the primary key, a hash of world, access key
 * and nonce, decides between racers and between replicas.
 */
final class StoredNonces implements Nonces {

    private final JdbcClient database;
    private final Worlds worlds;
    private final Clock clock;

    StoredNonces(JdbcClient database, Worlds worlds, Clock clock) {
        this.database = database;
        this.worlds = worlds;
        this.clock = clock;
    }

    @Override
    public boolean use(String accessKeyId, String nonce, Instant until) {
        long world = worlds.current().id();
        byte[] id = Digests.sha256((world + "\n" + accessKeyId + "\n" + nonce).getBytes(StandardCharsets.UTF_8));
        if (Sweep.isDue(id)) {
            database.sql("delete from nonce where world = :world and expires_second < :now")
                    .param("world", world)
                    .param("now", clock.instant().getEpochSecond())
                    .update();
        }
        try {
            database.sql("insert into nonce (id, world, expires_second) values (:id, :world, :expires)")
                    .param("id", id)
                    .param("world", world)
                    .param("expires", until.getEpochSecond())
                    .update();
            return true;
        } catch (DuplicateKeyException usedBefore) {
            return false;
        }
    }
}
