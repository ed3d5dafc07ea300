package io.github.bastionhost.emulator.listing;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.bastionhost.emulator.host.HostRequests;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** A page costs as much among a million rows as among ten: H2 reads it from an index, and sorts nothing. */
class ListPlansTests extends EmulatorTests {

    @ParameterizedTest
    @CsvSource({
        "ListHosts,",
        "ListHosts, HostName=web",
        "ListHosts, OSType=Linux",
        "ListHosts, Source=Local",
        "ListHostShareKeys,",
        "ListHostGroups,",
        "ListHostGroups, HostGroupName=web",
        "ListDatabases,",
        "ListDatabases, DatabaseType=MySQL",
        "ListDatabaseAccounts,",
        "ListUsers,",
        "ListUsers, UserName=alice",
        "ListUsers, Mobile=13000000000",
        "ListUserGroups,",
        "ListUserGroups, UserGroupName=dba",
        "ListPolicies,",
        "ListOperationHosts,",
        "ListOperationDatabases,",
    })
    void readsAPageFromAnIndex(String action, @Nullable String filter) {
        List<String> pages = statementsOf(request(action, filter)).stream()
                .filter(sql -> sql.contains(" fetch first "))
                .toList();

        assertThat(pages).isNotEmpty().allSatisfy(sql -> assertThat(plan(sql)).contains("/* index sorted"));
    }

    @Test
    void countsTheAccountsOfThePagesHostsAlone() {
        assertThat(emulator.call(HostRequests.createHost(instanceId))).isAccepted();

        assertThat(counts("ListHosts")).contains("HOST_ID >= ").contains("HOST_ID <= ");
    }

    @Test
    void countsTheUsersOfThePagesKeysAlone() {
        assertThat(emulator.call(Request.createHostShareKey(instanceId))).isAccepted();

        assertThat(counts("ListHostShareKeys"))
                .contains("HOST_SHARE_KEY_ID >= ")
                .contains("HOST_SHARE_KEY_ID <= ");
    }

    /** How an action counts what refers to the rows of its page. */
    private String counts(String action) {
        return statementsOf(Request.of(action, instanceId)).stream()
                .filter(sql -> sql.contains(" group by "))
                .map(this::plan)
                .collect(Collectors.joining());
    }

    private Request request(String action, @Nullable String filter) {
        Request request = Request.of(action, instanceId);
        if (filter == null) {
            return request;
        }
        String[] parameter = filter.split("=", 2);
        return request.with(parameter[0], parameter[1]);
    }

    private List<String> statementsOf(Request request) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
        ListAppender<ILoggingEvent> statements = new ListAppender<>();
        statements.start();
        logger.addAppender(statements);
        logger.setLevel(Level.DEBUG);
        try {
            assertThat(emulator.call(request)).isAccepted();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(statements);
        }
        return statements.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private String plan(String sql) {
        long parameters = Arrays.stream(sql.split("")).filter("?"::equals).count();
        return database()
                .sql("explain " + sql)
                .params(Collections.nCopies((int) parameters, (Object) 1))
                .query(String.class)
                .single();
    }
}
