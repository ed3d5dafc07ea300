package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of ConfigInstanceWhiteList: both lists in place of the old ones. */
record ConfigInstanceWhiteListRequest(
        @InstanceId String instanceId,
        @Nullable @Characters(max = 32) String regionId,

        @Nullable @Size(max = 200)
        List<@NotNull @Pattern(regexp = Addresses.ONE, message = "must be an address or a CIDR block") String>
                whiteList,

        @Nullable @Size(max = 100) List<@NotNull @Valid WhiteListPolicy> whiteListPolicies) {}
