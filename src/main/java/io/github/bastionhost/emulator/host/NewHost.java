package io.github.bastionhost.emulator.host;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;
import static java.util.Objects.requireNonNullElse;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.host.Host.Addresses;
import io.github.bastionhost.emulator.host.Host.Origin;
import org.jspecify.annotations.Nullable;

/** The rules between the parameters of CreateHost. */
final class NewHost {

    /** The network domain of hosts that the bastion host reaches without a proxy. */
    private static final long DIRECT_NETWORK_DOMAIN = 1;

    private final CreateHostRequest request;
    private final Addresses addresses;
    private final Origin origin;

    private NewHost(CreateHostRequest request, Addresses addresses, Origin origin) {
        this.request = request;
        this.addresses = addresses;
        this.origin = origin;
    }

    /** Checks the parameters against one another. */
    static NewHost of(CreateHostRequest request) {
        return new NewHost(request, addresses(request), origin(request));
    }

    /** The host under its id. */
    Host numbered(long hostId) {
        Host host = new Host(
                request.instanceId(),
                hostId,
                request.projectId(),
                request.hostName(),
                request.oSType(),
                addresses,
                isEmpty(request.networkDomainId())
                        ? DIRECT_NETWORK_DOMAIN
                        : Long.parseLong(requireNonNullElse(request.networkDomainId(), "")),
                origin);
        host.remark(requireNonNullElse(request.comment(), ""));
        return host;
    }

    private static Addresses addresses(CreateHostRequest request) {
        boolean publicly = request.activeAddressType() == ActiveAddressType.Public;
        if (isEmpty(publicly ? request.hostPublicAddress() : request.hostPrivateAddress())) {
            throw INVALID_PARAMETER.because(
                    "Host%1$sAddress is required while ActiveAddressType is %1$s", request.activeAddressType());
        }
        return new Addresses(
                request.activeAddressType(),
                requireNonNullElse(request.hostPrivateAddress(), ""),
                requireNonNullElse(request.hostPublicAddress(), ""));
    }

    private static Origin origin(CreateHostRequest request) {
        if (request.source() != HostSource.Local) {
            requireOfCloud("SourceInstanceId", request.sourceInstanceId(), request.source());
            requireOfCloud("InstanceRegionId", request.instanceRegionId(), request.source());
        }
        return new Origin(
                request.source(),
                requireNonNullElse(request.sourceInstanceId(), ""),
                requireNonNullElse(request.instanceRegionId(), ""),
                request.instanceMemberId());
    }

    private static void requireOfCloud(String name, @Nullable String value, HostSource source) {
        if (isEmpty(value)) {
            throw INVALID_PARAMETER.because("%s is required while Source is %s", name, source);
        }
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isEmpty();
    }
}
