package io.github.bastionhost.emulator.rpc;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters that any request may carry and that no request record names. */
public final class CommonParameters {

    /** Those by which a request is signed, in signature version 1.0. */
    public static final Set<String> OF_THE_SIGNATURE = Set.of(
            "AccessKeyId",
            "SecurityToken",
            "Signature",
            "SignatureMethod",
            "SignatureNonce",
            "SignatureType",
            "SignatureVersion",
            "Timestamp");

    static final Set<String> NAMES = Stream.concat(
                    OF_THE_SIGNATURE.stream(),
                    Stream.of(
                            "Action",
                            "Version",
                            "Format",
                            "BearerToken",
                            "RegionId",
                            "ResourceOwnerAccount",
                            "ResourceOwnerId",
                            "OwnerAccount",
                            "OwnerId"))
            .collect(Collectors.toUnmodifiableSet());

    private CommonParameters() {}
}
