package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.host.HostService.HostFacts;
import io.github.bastionhost.emulator.world.Worlds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what other rooms go by, for each token that is issued. It goes past Hibernate, which keeps no plan of a query while a
 * filter is in force, as that of the worlds always is: to make the plan costs several times what the query does.
 */
@Component
class HostFactsReader {

    private static final String ONE = "select name, os_type, active_address_type, private_address, public_address,"
            + " ssh_port, rdp_port, source, source_instance_id, network_domain_id"
            + " from host where world = ? and instance_id = ? and host_id = ?";

    private final JdbcClient database;
    private final Worlds worlds;

    HostFactsReader(JdbcClient database, Worlds worlds) {
        this.database = database;
        this.worlds = worlds;
    }

    /** What is in the database of a host of the current world. */
    Optional<HostFacts> find(String instanceId, long hostId) {
        return database.sql(ONE)
                .param(worlds.current().id())
                .param(instanceId)
                .param(hostId)
                .query((row, number) -> facts(hostId, row))
                .optional();
    }

    private static HostFacts facts(long hostId, ResultSet row) throws SQLException {
        boolean isPublic = ActiveAddressType.valueOf(row.getString("active_address_type")) == ActiveAddressType.Public;
        return new HostFacts(
                hostId,
                row.getString("name"),
                OsType.valueOf(row.getString("os_type")),
                row.getString(isPublic ? "public_address" : "private_address"),
                row.getInt("ssh_port"),
                row.getInt("rdp_port"),
                HostSource.valueOf(row.getString("source")),
                row.getString("source_instance_id"),
                row.getLong("network_domain_id"));
    }
}
