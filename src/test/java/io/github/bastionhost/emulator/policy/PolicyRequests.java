package io.github.bastionhost.emulator.policy;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.Request;

/** Good requests of the actions of control policies, and of what their scopes name. */
public final class PolicyRequests {

    private PolicyRequests() {}

    /** A policy with nothing that is not required. */
    public static Request createPolicy(String instanceId, String name) {
        return Request.of("CreatePolicy", instanceId).with("PolicyName", name);
    }

    /** An action on a policy. */
    public static Request onPolicy(String action, String instanceId, String policyId) {
        return Request.of(action, instanceId).with("PolicyId", policyId);
    }

    /** Sets a section. */
    public static Request setSection(String section, String instanceId, String policyId, String json) {
        return onPolicy("SetPolicy" + section, instanceId, policyId).with(section, json);
    }

    /** Makes a policy; answers its id. */
    public static String newPolicy(EmulatorClient emulator, String instanceId, String name) {
        return made(emulator, createPolicy(instanceId, name), "PolicyId");
    }

    /** Makes a Linux host that is reached by its private address; answers its id. */
    public static String newHost(EmulatorClient emulator, String instanceId, String address) {
        return made(
                emulator,
                Request.of("CreateHost", instanceId)
                        .with("HostName", "host-" + address)
                        .with("ActiveAddressType", "Private")
                        .with("HostPrivateAddress", address)
                        .with("OSType", "Linux")
                        .with("Source", "Local"),
                "HostId");
    }

    /** Makes an SSH account; answers its id. */
    public static String newHostAccount(EmulatorClient emulator, String instanceId, String hostId, String name) {
        return made(
                emulator,
                Request.of("CreateHostAccount", instanceId)
                        .with("HostId", hostId)
                        .with("HostAccountName", name)
                        .with("ProtocolName", "SSH"),
                "HostAccountId");
    }

    /** Makes a MySQL database that is reached by its public address; answers its id. */
    public static String newDatabase(EmulatorClient emulator, String instanceId, String address) {
        return made(
                emulator,
                Request.of("CreateDatabase", instanceId)
                        .with("ActiveAddressType", "Public")
                        .with("DatabaseName", "database-" + address)
                        .with("DatabasePort", "3306")
                        .with("DatabasePublicAddress", address)
                        .with("DatabaseType", "MySQL")
                        .with("Source", "Local"),
                "DatabaseId");
    }

    /** Makes an account of a database; answers its id. */
    public static String newDatabaseAccount(
            EmulatorClient emulator, String instanceId, String databaseId, String name) {
        return made(
                emulator,
                Request.of("CreateDatabaseAccount", instanceId)
                        .with("DatabaseId", databaseId)
                        .with("DatabaseAccountName", name),
                "DatabaseAccountId");
    }

    /** Makes an asset group; answers its id. */
    public static String newHostGroup(EmulatorClient emulator, String instanceId, String name) {
        return made(emulator, Request.of("CreateHostGroup", instanceId).with("HostGroupName", name), "HostGroupId");
    }

    /** Puts a host into an asset group. */
    public static void addHostToGroup(EmulatorClient emulator, String instanceId, String hostGroupId, String hostId) {
        assertThat(emulator.call(Request.of("AddHostsToGroup", instanceId)
                        .with("HostGroupId", hostGroupId)
                        .with("HostIds", "[\"" + hostId + "\"]")))
                .isAccepted()
                .hasMember("/Results/0/Code", "OK");
    }

    /** Puts a database into an asset group. */
    public static void addDatabaseToGroup(
            EmulatorClient emulator, String instanceId, String hostGroupId, String databaseId) {
        assertThat(emulator.call(Request.of("AddDatabasesToGroup", instanceId)
                        .with("HostGroupId", hostGroupId)
                        .with("DatabaseIds.1", databaseId)))
                .isAccepted()
                .hasMember("/Results/0/Code", "OK");
    }

    private static String made(EmulatorClient emulator, Request create, String id) {
        Answer answer = emulator.call(create);
        assertThat(answer).isAccepted();
        return answer.at("/" + id).asString();
    }
}
