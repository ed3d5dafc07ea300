package io.github.bastionhost.emulator.policy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address, or a network in CIDR notation, of IPv4 or IPv6.
 *
 * @param network the bits that all of its addresses begin with, as a number
 * @param hostBits how many bits of an address are free within it
 * @param length the bits of an address: 32 or 128
 */
record AddressRange(BigInteger network, int hostBits, int length) {

    private static final Pattern RANGE = Pattern.compile("([^/]{1,45})(?:/(\\d{1,3}))?");
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** The range of a text, absent where it is none. */
    static Optional<AddressRange> parse(String text) {
        Matcher range = RANGE.matcher(text);
        return range.matches()
                ? address(range.group(1)).flatMap(address -> of(address, range.group(2)))
                : Optional.empty();
    }

    private static Optional<AddressRange> of(InetAddress address, @Nullable String prefix) {
        int length = address.getAddress().length * 8;
        int bits = prefix == null ? length : Integer.parseInt(prefix);
        if (bits > length) {
            return Optional.empty();
        }
        int hostBits = length - bits;
        return Optional.of(new AddressRange(number(address).shiftRight(hostBits), hostBits, length));
    }

    /** The address of a text, absent where it is none; no name is ever looked up. */
    static Optional<InetAddress> address(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getAllByName(text)[0]);
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        return address.getAddress().length * 8 == length
                && number(address).shiftRight(hostBits).equals(network);
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
