package io.github.bastionhost.emulator.host;

/** The key exchange that a Linux host is asked for. */
enum PrefKex {
    /** Whatever both know. */
    DEFAULT("default"),
    /** Group 1. */
    GROUP1("diffie-hellman-group1-sha1"),
    /** Group 14. */
    GROUP14("diffie-hellman-group14-sha1"),
    /** A group of its own. */
    GROUP_EXCHANGE("diffie-hellman-group-exchange-sha1");

    private final String wireName;

    PrefKex(String wireName) {
        this.wireName = wireName;
    }

    /** As it stands in requests and answers. */
    @Override
    public String toString() {
        return wireName;
    }
}
