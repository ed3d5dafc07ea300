package io.github.bastionhost.emulator.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * From which addresses users may come.
 *
 * @param aclType whether the addresses are refused, or the only ones that are allowed
 * @param iPs addresses, or networks in CIDR notation
 */
record IpAclConfig(
        @NotNull AclType aclType, @NotNull @Size(max = MOST) List<@NotNull @SourceAddress String> iPs) {

    /** What holds while the section was never set. */
    static final IpAclConfig NONE = new IpAclConfig(AclType.black, List.of());

    private static final int MOST = 500;

    boolean allows(String source) {
        Optional<InetAddress> address = AddressRange.address(source);
        boolean listed = address.isPresent()
                && iPs.stream()
                        .flatMap(range -> AddressRange.parse(range).stream())
                        .anyMatch(range -> range.contains(address.get()));
        return listed == (aclType == AclType.white);
    }
}
