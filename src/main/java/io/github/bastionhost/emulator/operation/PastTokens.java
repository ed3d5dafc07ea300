package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.world.Sweep;
import io.github.bastionhost.emulator.world.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets tokens that were over a day ago, so that a service which runs for long holds no more than the tokens of its last
 * day. Within the day a token that is over is told from one that never was.
 */
@Component
class PastTokens {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** Twice as many as are issued between two sweeps, and few enough for the one call that meets a sweep. */
    private static final int ROWS_PER_SWEEP = 1_000;

    private final JdbcClient database;
    private final Worlds worlds;

    PastTokens(JdbcClient database, Worlds worlds) {
        this.database = database;
        this.worlds = worlds;
    }

    /** Sweeps now and then, in the transaction of a token that is issued. */
    void sweepAtTimes(byte[] tokenHash, Instant now) {
        if (Sweep.isDue(tokenHash)) {
            database.sql("delete from operation_token where id in (select id from operation_token"
                            + " where world = :world and expires_at < :past order by expires_at limit :most)")
                    .param("world", worlds.current().id())
                    .param("past", now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                    .param("most", ROWS_PER_SWEEP)
                    .update();
        }
    }
}
