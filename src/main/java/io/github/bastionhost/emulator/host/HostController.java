package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;

/** The actions of hosts. */
@RpcController
class HostController {

    private final HostService hosts;

    HostController(HostService hosts) {
        this.hosts = hosts;
    }

    @RpcAction("CreateHost")
    @Rule(value = "Several hosts may have the same name, and the same address.", by = Evidence.ASSUMED)
    @Rule(value = "A new host speaks SSH on port 22 and RDP on port 3389, whatever its OSType.", by = Evidence.ASSUMED)
    @Rule(value = "Without NetworkDomainId the host is in the network domain 1.", by = Evidence.ASSUMED)
    CreateHostResponse createHost(CreateHostRequest request) {
        return new CreateHostResponse(Long.toString(hosts.create(request).hostId()));
    }

    @RpcAction("GetHost")
    @Rule(value = "HostFingerPrint is empty: nobody has logged on.", by = Evidence.ASSUMED)
    GetHostResponse getHost(GetHostRequest request) {
        return new GetHostResponse(GetHostResponse.Detail.of(hosts.get(request)));
    }

    @RpcAction("ListHosts")
    @Rule(
            value = "A page holds 10 hosts unless told otherwise: the text of 2026, not that of 2021.",
            by = Evidence.DOCUMENTED)
    @Rule(value = "HostAddress finds hosts by their private or their public address.", by = Evidence.ASSUMED)
    @Rule(value = "Of an unknown HostGroupId the list is empty.", by = Evidence.ASSUMED)
    ListHostsResponse listHosts(ListHostsRequest request) {
        return hosts.list(request);
    }

    @RpcAction("ModifyHost")
    @Rule(
            value = "An empty Comment or address takes the old one away; the address in use cannot be taken away.",
            by = Evidence.ASSUMED)
    @Rule(value = "A Windows host takes no PrefKex but default.", by = Evidence.ASSUMED)
    void modifyHost(ModifyHostRequest request) {
        hosts.modify(request);
    }

    @RpcAction("DeleteHost")
    @Rule(value = "The host's accounts, group memberships and authorizations go with it.", by = Evidence.ASSUMED)
    void deleteHost(DeleteHostRequest request) {
        hosts.delete(request);
    }

    @RpcAction("ModifyHostsActiveAddressType")
    @Rule(value = "A host that has no address of that type gets INVALID_ARGUMENT.", by = Evidence.ASSUMED)
    ModifyHostsActiveAddressTypeResponse modifyHostsActiveAddressType(ModifyHostsActiveAddressTypeRequest request) {
        return new ModifyHostsActiveAddressTypeResponse(hosts.reachBy(request));
    }

    @RpcAction("ModifyHostsPort")
    ModifyHostsPortResponse modifyHostsPort(ModifyHostsPortRequest request) {
        return new ModifyHostsPortResponse(hosts.listen(request));
    }
}
