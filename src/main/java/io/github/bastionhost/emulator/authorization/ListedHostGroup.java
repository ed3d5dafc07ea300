package io.github.bastionhost.emulator.authorization;

/** What is shown of an asset group in lists. */
record ListedHostGroup(String comment, String hostGroupId, String hostGroupName) {

    /** What the other constructor takes, of the alias {@code asset} of HostGroup. */
    static final String SELECT = "asset.remark, asset.hostGroupId, asset.name";

    ListedHostGroup(String comment, long hostGroupId, String hostGroupName) {
        this(comment, Long.toString(hostGroupId), hostGroupName);
    }
}
