package io.github.bastionhost.emulator.authorization;

/**
 * Who is granted something: a user or a user group of an instance.
 *
 * @param id its UserId or UserGroupId
 */
record Subject(Kind kind, String instanceId, long id) {

    /** The two kinds of subjects. */
    enum Kind {
        /** A user. */
        USER("userId"),
        /** A user group. */
        USER_GROUP("userGroupId");

        private final String attribute;

        Kind(String attribute) {
            this.attribute = attribute;
        }

        /** The attribute of a grant that names its subject. */
        String attribute() {
            return attribute;
        }
    }

    /** A user, by an id that was validated. */
    static Subject user(String instanceId, String userId) {
        return new Subject(Kind.USER, instanceId, Long.parseLong(userId));
    }

    /** A user group, by an id that was validated. */
    static Subject userGroup(String instanceId, String userGroupId) {
        return new Subject(Kind.USER_GROUP, instanceId, Long.parseLong(userGroupId));
    }
}
