package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.AnswerAssert;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.Request;

/** Good requests of the actions of user groups, to begin with. */
public final class UserGroupRequests {

    private UserGroupRequests() {}

    /** A group with nothing that is not required. */
    public static Request createUserGroup(String instanceId, String name) {
        return Request.of("CreateUserGroup", instanceId).with("UserGroupName", name);
    }

    /** Makes a group; answers its id. */
    public static String newUserGroup(EmulatorClient emulator, String instanceId, String name) {
        return newUserGroup(emulator, createUserGroup(instanceId, name));
    }

    /** Makes a group; answers its id. */
    static String newUserGroup(EmulatorClient emulator, Request create) {
        Answer answer = emulator.call(create);
        AnswerAssert.assertThat(answer).isAccepted();
        return answer.at("/UserGroupId").asString();
    }

    /** Puts users into a group. */
    public static Request addUsersToGroup(String instanceId, String userGroupId, String... userIds) {
        return members("AddUsersToGroup", instanceId, userGroupId, userIds);
    }

    /** Takes users out of a group. */
    static Request removeUsersFromGroup(String instanceId, String userGroupId, String... userIds) {
        return members("RemoveUsersFromGroup", instanceId, userGroupId, userIds);
    }

    private static Request members(String action, String instanceId, String userGroupId, String... userIds) {
        return Request.of(action, instanceId)
                .with("UserGroupId", userGroupId)
                .with("UserIds", "[\"" + String.join("\",\"", userIds) + "\"]");
    }
}
