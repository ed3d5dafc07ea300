package io.github.bastionhost.emulator.user;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Parameters of ListUsers; texts filter by exact match. */
record ListUsersRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable String displayName,
        @Nullable String mobile,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable ListedSource source,
        @Nullable String sourceUserId,
        @Nullable @ResourceId String userGroupId,
        @Nullable String userName,
        @Nullable UserState userState) {

    /** The sources that can be filtered by: IDaaS is not among them. The constants are the wire's. */
    enum ListedSource {
        /** Here. */
        Local(UserSource.LOCAL),
        /** RAM. */
        Ram(UserSource.RAM),
        /** Active Directory. */
        AD(UserSource.AD),
        /** LDAP. */
        LDAP(UserSource.LDAP);

        private final UserSource source;

        ListedSource(UserSource source) {
            this.source = source;
        }
    }

    @Nullable
    UserSource userSource() {
        return source == null ? null : source.source;
    }
}
