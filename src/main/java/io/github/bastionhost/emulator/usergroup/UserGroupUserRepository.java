package io.github.bastionhost.emulator.usergroup;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The members of the user groups of a world. */
interface UserGroupUserRepository extends JpaRepository<UserGroupUser, Long> {

    /** Those of the users that are in the group. */
    @Query("select member.userId from UserGroupUser member where member.instanceId = :instanceId"
            + " and member.userGroupId = :userGroupId and member.userId in :userIds")
    Set<Long> findMembers(String instanceId, long userGroupId, Collection<Long> userIds);

    /** How many members each of the groups has; an empty one is left out. */
    @Query("select member.userGroupId as userGroupId, count(member) as members from UserGroupUser member"
            + " where member.instanceId = :instanceId and member.userGroupId in :userGroupIds"
            + " group by member.userGroupId")
    List<MemberCount> countMembers(String instanceId, Collection<Long> userGroupIds);

    @Modifying
    @Query("delete from UserGroupUser where instanceId = :instanceId and userGroupId = :userGroupId"
            + " and userId in :userIds")
    void deleteMembers(String instanceId, long userGroupId, Collection<Long> userIds);

    /** The number of members of a group. */
    interface MemberCount {

        /** The group. */
        long getUserGroupId();

        /** How many users are in it. */
        long getMembers();
    }
}
