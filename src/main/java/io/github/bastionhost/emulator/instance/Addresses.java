package io.github.bastionhost.emulator.instance;

/**
 * How addresses of white lists are written. Digits may be hidden behind X, x or *, as in the documented examples, so that
 * those can be sent as they stand.
 */
final class Addresses {

    private static final String NUMBER = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d|[Xx*]{1,3})";
    private static final String IPV4 = NUMBER + "(?:\\." + NUMBER + "){3}(?:/(?:3[0-2]|[12]?\\d))?";
    private static final String IPV6 = "(?=[^/]*:[^/]*:)[\\da-fA-FXx*:]{2,39}(?:/(?:12[0-8]|1[01]\\d|[1-9]?\\d))?";

    /** One address or CIDR block. */
    static final String ONE = "(?:" + IPV4 + "|" + IPV6 + ")";

    /** One or more of them, with commas between. */
    static final String SEVERAL = ONE + "(?:," + ONE + ")*";

    private Addresses() {}
}
