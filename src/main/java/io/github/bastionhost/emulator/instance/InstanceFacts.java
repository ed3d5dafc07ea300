package io.github.bastionhost.emulator.instance;

/**
 * What other rooms go by.
 *
 * @param imageVersion the version of its software
 * @param operationSettings its O&amp;M settings, which are copied into each token
 * @param databaseOperationsEnabled whether it has database O&amp;M
 * @param internetEndpoint the host name that operators connect to
 */
public record InstanceFacts(
        String instanceId,
        String regionId,
        ImageVersion imageVersion,
        OperationSettings operationSettings,
        boolean databaseOperationsEnabled,
        String internetEndpoint) {}
