package io.github.bastionhost.emulator.rpc;

import java.util.Set;

/** The parameters that any request may carry and that no request record names. */
final class CommonParameters {

    static final Set<String> NAMES = Set.of(
            "Action",
            "Version",
            "Format",
            "AccessKeyId",
            "Signature",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "SignatureType",
            "Timestamp",
            "SecurityToken",
            "BearerToken",
            "RegionId",
            "ResourceOwnerAccount",
            "ResourceOwnerId",
            "OwnerAccount",
            "OwnerId");

    private CommonParameters() {}
}
