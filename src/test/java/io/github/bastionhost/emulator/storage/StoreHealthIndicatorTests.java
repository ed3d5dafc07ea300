package io.github.bastionhost.emulator.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** What is told of a store that answers, refuses, or says nothing. */
class StoreHealthIndicatorTests {

    private final DataSource source = mock(DataSource.class);
    private final StoreHealthIndicator health = new StoreHealthIndicator(source);

    private static Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:;INIT=create table store as select 1 as id");
    }

    @Test
    void isUpWhenTheStoreAnswers() throws SQLException {
        when(source.getConnection()).thenAnswer(call -> open());

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhenTheStoreHasLostItsTables() throws SQLException {
        when(source.getConnection()).thenAnswer(call -> DriverManager.getConnection("jdbc:h2:mem:"));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownAndTellsNothingWhenTheStoreRefuses() throws SQLException {
        when(source.getConnection()).thenThrow(new SQLException("password authentication failed for user x"));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).isEmpty();
    }

    @Test
    void isDownWhileTheStoreIsSilentAndAsksItOnce() throws SQLException {
        CountDownLatch back = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        when(source.getConnection()).thenAnswer(call -> {
            asked.incrementAndGet();
            back.await();
            return open();
        });

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(asked).hasValue(1);

        back.countDown();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
