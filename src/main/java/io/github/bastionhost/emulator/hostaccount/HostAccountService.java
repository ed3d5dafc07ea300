package io.github.bastionhost.emulator.hostaccount;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.host.HostProtocol;
import io.github.bastionhost.emulator.host.HostService;
import io.github.bastionhost.emulator.hostaccount.Credentials.OwnKey;
import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Filters;
import io.github.bastionhost.emulator.listing.Listings;
import io.github.bastionhost.emulator.rpc.Batch;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.world.Identifiers;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of host accounts. Rows are locked in the order of host, shared key, accounts: so neither a host nor a shared
 * key that goes meanwhile leaves anything behind.
 */
@Service
@Transactional
public class HostAccountService {

    private static final String KIND = "HostAccount";

    private final HostAccountRepository accounts;
    private final Credentials credentials;
    private final SharedKeyUse sharedKeys;
    private final HostService hosts;
    private final InstanceService instances;
    private final Identifiers identifiers;
    private final Listings listings;

    HostAccountService(
            HostAccountRepository accounts,
            Credentials credentials,
            SharedKeyUse sharedKeys,
            HostService hosts,
            InstanceService instances,
            Identifiers identifiers,
            Listings listings) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.sharedKeys = sharedKeys;
        this.hosts = hosts;
        this.instances = instances;
        this.identifiers = identifiers;
        this.listings = listings;
    }

    HostAccount create(CreateHostAccountRequest request) {
        String instanceId = request.instanceId();
        instances.require(instanceId, request.regionId());
        OwnKey key = credentials.read(request.privateKey(), request.passPhrase());
        Long sharedKey = SharedKeyUse.wanted(request.hostShareKeyId());
        requireSshForKeys(request.protocolName(), key, sharedKey);
        if (!hosts.lock(instanceId, Long.parseLong(request.hostId()), request.projectId())) {
            throw INVALID_PARAMETER.because(
                    "HostId %s names no host of %s", Quoted.of(request.hostId()), Quoted.of(instanceId));
        }
        if (sharedKey != null && !sharedKeys.lock(instanceId, sharedKey)) {
            throw SharedKeyUse.unknown(instanceId, sharedKey);
        }
        HostAccount account = new HostAccount(
                instanceId,
                identifiers.next(instanceId, KIND, 1),
                Long.parseLong(request.hostId()),
                request.hostAccountName(),
                request.protocolName());
        account.privilege(Objects.requireNonNullElse(request.privilegeType(), PrivilegeType.Normal));
        account.rotate(Objects.requireNonNullElse(request.rotationMode(), RotationMode.Self));
        account.shareKey(sharedKey);
        if (request.password() != null) {
            account.password(credentials.seal(request.password(), instanceId, account.hostAccountId()));
        }
        if (key != null) {
            account.replaceKey(credentials.seal(key, instanceId, account.hostAccountId()));
        }
        try {
            return accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException nameTaken) { // host and shared key are locked, so it is the name
            throw HostAccountErrors.ALREADY_EXISTS.because(
                    "the host %d has an account with the HostAccountName %s for %s",
                    account.hostId(), Quoted.of(account.name()), account.protocol());
        }
    }

    @Transactional(readOnly = true)
    ShownAccount get(GetHostAccountRequest request) {
        instances.require(request.instanceId(), request.regionId());
        HostAccount account = accounts.findByInstanceIdAndHostAccountId(
                        request.instanceId(), Long.parseLong(request.hostAccountId()))
                .filter(found -> isOfProject(found, request.projectId()))
                .orElseThrow(() -> unknown(request.hostAccountId(), request.instanceId()));
        return ShownAccount.of(account, sharedKeys.namesFor(request.instanceId(), List.of(account)));
    }

    @Transactional(readOnly = true)
    ListHostAccountsResponse list(ListHostAccountsRequest request) {
        instances.require(request.instanceId(), request.regionId());
        Filters<HostAccount> filters = Filters.<HostAccount>of(request.instanceId())
                .equal("name", request.hostAccountName())
                .equal("protocol", request.protocolName());
        long hostId = Long.parseLong(request.hostId());
        if (hostId == 0) {
            Set<Long> hostIds = hosts.existing(request.instanceId(), hostIds(request), request.projectId());
            filters.where((account, query, criteria) -> account.get("hostId").in(hostIds));
        } else if (hosts.exists(request.instanceId(), hostId, request.projectId())) {
            filters.equal("hostId", hostId);
        } else {
            throw ChosenError.HOST.because(
                    "HostId %s names no host of %s", Quoted.of(request.hostId()), Quoted.of(request.instanceId()));
        }
        Pageable wanted =
                Paging.of(request.pageNumber(), request.pageSize(), Paging.DEFAULT_SIZE, Sort.by("hostAccountId"));
        Page<HostAccount> page = listings.page(accounts, filters, wanted, KIND);
        Map<Long, String> keyNames = sharedKeys.namesFor(request.instanceId(), page.getContent());
        return new ListHostAccountsResponse(
                page.map(account -> ShownAccount.of(account, keyNames)).getContent(),
                Math.toIntExact(page.getTotalElements()));
    }

    private static Set<Long> hostIds(ListHostAccountsRequest request) {
        List<String> sent = Objects.requireNonNullElse(request.hostIds(), List.of());
        Set<Long> hostIds = Batch.wellFormed(sent);
        if (sent.isEmpty()) {
            throw INVALID_PARAMETER.because("HostIds is required while HostId is 0");
        }
        for (@Nullable String hostId : sent) {
            if (Batch.parse(String.valueOf(hostId)).isEmpty()) {
                throw INVALID_PARAMETER.because(
                        "HostIds must hold ids of 1 to 18 decimal digits, not %s", Quoted.of(String.valueOf(hostId)));
            }
        }
        return hostIds;
    }

    void modify(ModifyHostAccountRequest request) {
        String instanceId = request.instanceId();
        instances.require(instanceId, request.regionId());
        OwnKey key = credentials.read(request.privateKey(), request.passPhrase());
        Long sharedKey = SharedKeyUse.wanted(request.hostShareKeyId());
        boolean sharedKeyIsThere = sharedKey != null && sharedKeys.lock(instanceId, sharedKey);
        HostAccount account = requireForChange(instanceId, request.hostAccountId(), request.projectId());
        requireSshForKeys(account.protocol(), key, sharedKey);
        if (sharedKey != null && !sharedKeyIsThere) {
            throw SharedKeyUse.unknown(instanceId, sharedKey);
        }
        if (request.hostShareKeyId() != null) {
            account.shareKey(sharedKey);
        }
        if (request.hostAccountName() != null && !request.hostAccountName().isEmpty()) {
            account.rename(request.hostAccountName());
        }
        if (request.privilegeType() != null) {
            account.privilege(request.privilegeType());
        }
        if (request.rotationMode() != null) {
            account.rotate(request.rotationMode());
        }
        if (request.password() != null) {
            account.password(credentials.seal(request.password(), instanceId, account.hostAccountId()));
        }
        if (key != null) {
            account.replaceKey(credentials.seal(key, instanceId, account.hostAccountId()));
        }
        try {
            accounts.flush();
        } catch (DataIntegrityViolationException nameTaken) {
            throw ChosenError.HOST_ACCOUNT_EXISTS.because(
                    "the host %d has an account with the HostAccountName %s for %s",
                    account.hostId(), Quoted.of(account.name()), account.protocol());
        }
    }

    void reset(ResetHostAccountCredentialRequest request) {
        instances.require(request.instanceId(), request.regionId());
        HostAccount account = requireForChange(request.instanceId(), request.hostAccountId(), request.projectId());
        switch (request.credentialType()) {
            case Password -> account.password(null);
            case PrivateKey -> account.forgetKey();
        }
    }

    void delete(DeleteHostAccountRequest request) {
        instances.require(request.instanceId(), request.regionId());
        accounts.delete(requireForChange(request.instanceId(), request.hostAccountId(), request.projectId()));
    }

    private HostAccount requireForChange(String instanceId, String hostAccountId, @Nullable Long projectId) {
        return accounts.findForChangeByInstanceIdAndHostAccountId(instanceId, Long.parseLong(hostAccountId))
                .filter(account -> isOfProject(account, projectId))
                .orElseThrow(() -> unknown(hostAccountId, instanceId));
    }

    /** An account is of the project of its host. */
    private boolean isOfProject(HostAccount account, @Nullable Long projectId) {
        return projectId == null || hosts.exists(account.instanceId(), account.hostId(), projectId);
    }

    private static void requireSshForKeys(HostProtocol protocol, @Nullable OwnKey key, @Nullable Long sharedKey) {
        if (protocol != HostProtocol.SSH && (key != null || sharedKey != null)) {
            throw INVALID_PARAMETER.because(
                    "%s is for SSH accounts, and ProtocolName is %s",
                    key != null ? "PrivateKey" : "HostShareKeyId", protocol);
        }
    }

    private static RpcException unknown(String hostAccountId, String instanceId) {
        return ChosenError.HOST_ACCOUNT.because(
                "HostAccountId %s names no host account of %s", Quoted.of(hostAccountId), Quoted.of(instanceId));
    }

    /**
     * What other rooms may know of a host account.
     *
     * @param hasCredential whether a password, a key of its own or a shared key is stored for it
     * @param sshChannel whether it may open a shell
     * @param sftpChannel whether it may transfer files
     */
    public record AccountFacts(
            long hostAccountId,
            long hostId,
            String name,
            HostProtocol protocol,
            boolean hasCredential,
            boolean sshChannel,
            boolean sftpChannel) {

        static AccountFacts of(HostAccount account) {
            return new AccountFacts(
                    account.hostAccountId(),
                    account.hostId(),
                    account.name(),
                    account.protocol(),
                    account.hasCredential(),
                    account.sshChannel(),
                    account.sftpChannel());
        }
    }

    /** What is known of a host account. */
    @Transactional(readOnly = true)
    public Optional<AccountFacts> find(String instanceId, long hostAccountId) {
        return accounts.findByInstanceIdAndHostAccountId(instanceId, hostAccountId)
                .map(AccountFacts::of);
    }

    /** The account of a host by its name; of two protocols and none named, the account that was made first. */
    @Transactional(readOnly = true)
    public Optional<AccountFacts> findByName(
            String instanceId, long hostId, String name, @Nullable HostProtocol protocol) {
        return accounts.findByInstanceIdAndHostIdAndName(instanceId, hostId, name).stream()
                .filter(account -> protocol == null || account.protocol() == protocol)
                .min(Comparator.comparingLong(HostAccount::hostAccountId))
                .map(AccountFacts::of);
    }

    /** Locks those of the host accounts that exist until the transaction ends; answers the host of each. */
    public Map<Long, Long> lockExisting(String instanceId, Collection<Long> hostAccountIds) {
        return hostAccountIds.isEmpty()
                ? Map.of()
                : accounts.lock(instanceId, hostAccountIds).stream()
                        .collect(Collectors.toMap(HostAccount::hostAccountId, HostAccount::hostId));
    }
}
