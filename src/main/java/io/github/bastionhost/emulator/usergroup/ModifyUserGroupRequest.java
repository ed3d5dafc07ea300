package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.OptionalName;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of ModifyUserGroup: what is absent stays, and so does the name if it is empty. */
record ModifyUserGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable @CommentText String comment,
        @Nullable Long projectId,
        @NotBlank @ResourceId String userGroupId,
        @Nullable @OptionalName String userGroupName) {}
