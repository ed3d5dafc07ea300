package io.github.bastionhost.emulator.user;

/** Where a user is authenticated. */
public enum UserSource {
    /** Here, by a password of its own. */
    LOCAL("Local"),
    /** By RAM. */
    RAM("Ram"),
    /** By Active Directory. */
    AD("AD"),
    /** By LDAP. */
    LDAP("LDAP"),
    /** By IDaaS. */
    IDAAS("IDaaS-EIAM");

    private final String wireName;

    UserSource(String wireName) {
        this.wireName = wireName;
    }

    /** As it stands in requests and answers. */
    @Override
    public String toString() {
        return wireName;
    }
}
