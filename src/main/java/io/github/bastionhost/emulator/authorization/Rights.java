package io.github.bastionhost.emulator.authorization;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a user may use in effect: what is granted to it or to a user group that it is in, an asset itself or an asset
 * group that the asset is in. An account is granted with its asset, or by its name in an asset group, which counts for
 * the accounts of hosts and databases alike.
 *
 * <p>The texts are JPQL for lists of other rooms, with the parameters {@code :instanceId} and {@code :userId}. Each FROM
 * clause starts from the user's grants, whatever else is stored; as {@code in (select …)} H2 would read every asset of
 * the instance. Each condition is decided by look-ups for a single row, so it belongs behind one that leaves few rows.
 */
@Service
@Transactional(readOnly = true)
public class Rights {

    private static final String GROUP_GRANTS = """
             UserGroupUser member
             join AssetGrant asset on asset.instanceId = member.instanceId and asset.userGroupId = member.userGroupId
            """;
    private static final String OF_USER = " where asset.instanceId = :instanceId and asset.userId = :userId";
    private static final String OF_MEMBER = " where member.instanceId = :instanceId and member.userId = :userId";

    private static final String HOSTS_OF_GROUP = """
             join HostGroupHost element
               on element.instanceId = asset.instanceId and element.hostGroupId = asset.hostGroupId
            """;
    private static final String DATABASES_OF_GROUP = """
             join HostGroupDatabase element
               on element.instanceId = asset.instanceId and element.hostGroupId = asset.hostGroupId
            """;
    /** The ids of the hosts that a user may use, each once: a FROM clause with the alias {@code usable}. */
    public static final String USABLE_HOSTS = "(select asset.hostId as hostId from AssetGrant asset" + OF_USER
            + " and asset.hostId is not null"
            + " union select asset.hostId as hostId from" + GROUP_GRANTS + OF_MEMBER
            + " and asset.hostId is not null"
            + " union select element.hostId as hostId from AssetGrant asset" + HOSTS_OF_GROUP + OF_USER
            + " union select element.hostId as hostId from" + GROUP_GRANTS + HOSTS_OF_GROUP + OF_MEMBER
            + ") usable ";

    /** The hosts that a user may use, each once: a FROM clause that ends with the alias {@code host} of Host. */
    public static final String FROM_HOSTS =
            USABLE_HOSTS + "join Host host on host.instanceId = :instanceId and host.hostId = usable.hostId ";

    /** The ids of the databases that a user may use, each once: a FROM clause with the alias {@code usable}. */
    public static final String USABLE_DATABASES =
            "(select asset.databaseId as databaseId from AssetGrant asset" + OF_USER
                    + " and asset.databaseId is not null"
                    + " union select asset.databaseId as databaseId from" + GROUP_GRANTS + OF_MEMBER
                    + " and asset.databaseId is not null"
                    + " union select element.databaseId as databaseId from AssetGrant asset" + DATABASES_OF_GROUP
                    + OF_USER
                    + " union select element.databaseId as databaseId from" + GROUP_GRANTS + DATABASES_OF_GROUP
                    + OF_MEMBER
                    + ") usable ";

    /**
     * The databases that a user may use, each once: a FROM clause that ends with the alias {@code database_} of Database.
     */
    public static final String FROM_DATABASES = USABLE_DATABASES
            + "join Database database_ on database_.instanceId = :instanceId and database_.databaseId = usable.databaseId ";

    private static final String USER = " and asset.userId = :userId)";
    private static final String MEMBER = """
             join UserGroupUser member
               on member.instanceId = asset.instanceId and member.userGroupId = asset.userGroupId
               and member.userId = :userId
            """;

    private static final String THIS_HOST = " where asset.instanceId = :instanceId and asset.hostId = host.hostId";
    private static final String GRANTS_OF_HOST_GROUPS = """
             HostGroupHost element
             join AssetGrant asset
               on asset.instanceId = element.instanceId and asset.hostGroupId = element.hostGroupId
            """;
    private static final String THIS_HOST_IN_GROUP =
            " where element.instanceId = :instanceId and element.hostId = host.hostId";

    /** That a user may use the host of the alias {@code host}. */
    public static final String HOST_CONDITION = " (exists (select 1 from AssetGrant asset" + THIS_HOST + USER
            + " or exists (select 1 from AssetGrant asset" + MEMBER + THIS_HOST + ")"
            + " or exists (select 1 from" + GRANTS_OF_HOST_GROUPS + THIS_HOST_IN_GROUP + USER
            + " or exists (select 1 from" + GRANTS_OF_HOST_GROUPS + MEMBER + THIS_HOST_IN_GROUP + ")) ";

    private static final String THIS_DATABASE =
            " where asset.instanceId = :instanceId and asset.databaseId = database_.databaseId";
    private static final String GRANTS_OF_DATABASE_GROUPS = """
             HostGroupDatabase element
             join AssetGrant asset
               on asset.instanceId = element.instanceId and asset.hostGroupId = element.hostGroupId
            """;
    private static final String THIS_DATABASE_IN_GROUP =
            " where element.instanceId = :instanceId and element.databaseId = database_.databaseId";

    /** That a user may use the database of the alias {@code database_}. */
    public static final String DATABASE_CONDITION = " (exists (select 1 from AssetGrant asset" + THIS_DATABASE + USER
            + " or exists (select 1 from AssetGrant asset" + MEMBER + THIS_DATABASE + ")"
            + " or exists (select 1 from" + GRANTS_OF_DATABASE_GROUPS + THIS_DATABASE_IN_GROUP + USER
            + " or exists (select 1 from" + GRANTS_OF_DATABASE_GROUPS + MEMBER + THIS_DATABASE_IN_GROUP + ")) ";

    private static final String GRANTS_OF_ACCOUNT = """
             AccountGrant login
             join AssetGrant asset on asset.instanceId = login.instanceId and asset.grantId = login.grantId
            """;
    private static final String ITS_NAME = """
             join AccountGrant login
               on login.instanceId = asset.instanceId and login.grantId = asset.grantId
               and login.accountName = account.name
            """;

    private static final String THIS_HOST_ACCOUNT =
            " where login.instanceId = :instanceId and login.hostAccountId = account.hostAccountId";
    private static final String NAMED_ON_HOST =
            " where element.instanceId = :instanceId and element.hostId = account.hostId";

    /** That a user may use the host account of the alias {@code account}. */
    public static final String HOST_ACCOUNT_CONDITION = " (exists (select 1 from" + GRANTS_OF_ACCOUNT
            + THIS_HOST_ACCOUNT + USER
            + " or exists (select 1 from" + GRANTS_OF_ACCOUNT + MEMBER + THIS_HOST_ACCOUNT + ")"
            + " or exists (select 1 from" + GRANTS_OF_HOST_GROUPS + ITS_NAME + NAMED_ON_HOST + USER
            + " or exists (select 1 from" + GRANTS_OF_HOST_GROUPS + ITS_NAME + MEMBER + NAMED_ON_HOST + ")) ";

    private static final String THIS_DATABASE_ACCOUNT =
            " where login.instanceId = :instanceId and login.databaseAccountId = account.databaseAccountId";
    private static final String NAMED_ON_DATABASE =
            " where element.instanceId = :instanceId and element.databaseId = account.databaseId";

    /** That a user may use the database account of the alias {@code account}. */
    public static final String DATABASE_ACCOUNT_CONDITION = " (exists (select 1 from" + GRANTS_OF_ACCOUNT
            + THIS_DATABASE_ACCOUNT + USER
            + " or exists (select 1 from" + GRANTS_OF_ACCOUNT + MEMBER + THIS_DATABASE_ACCOUNT + ")"
            + " or exists (select 1 from" + GRANTS_OF_DATABASE_GROUPS + ITS_NAME + NAMED_ON_DATABASE + USER
            + " or exists (select 1 from" + GRANTS_OF_DATABASE_GROUPS + ITS_NAME + MEMBER + NAMED_ON_DATABASE
            + ")) ";

    private final EntityManager rows;

    Rights(EntityManager rows) {
        this.rows = rows;
    }

    /** Whether the user may use the host; not where there is no such user or host. */
    public boolean mayUseHost(String instanceId, long userId, long hostId) {
        return isMet(
                "select 1 from Host host where host.instanceId = :instanceId and host.hostId = :id and"
                        + HOST_CONDITION,
                instanceId,
                userId,
                hostId);
    }

    /** Whether the user may log on with the host account. */
    public boolean mayUseHostAccount(String instanceId, long userId, long hostAccountId) {
        return isMet(
                "select 1 from HostAccount account where account.instanceId = :instanceId"
                        + " and account.hostAccountId = :id and" + HOST_ACCOUNT_CONDITION,
                instanceId,
                userId,
                hostAccountId);
    }

    /** Whether the user may use the database; not where there is no such user or database. */
    public boolean mayUseDatabase(String instanceId, long userId, long databaseId) {
        return isMet(
                "select 1 from Database database_ where database_.instanceId = :instanceId"
                        + " and database_.databaseId = :id and" + DATABASE_CONDITION,
                instanceId,
                userId,
                databaseId);
    }

    /** Whether the user may log on with the database account. */
    public boolean mayUseDatabaseAccount(String instanceId, long userId, long databaseAccountId) {
        return isMet(
                "select 1 from DatabaseAccount account where account.instanceId = :instanceId"
                        + " and account.databaseAccountId = :id and" + DATABASE_ACCOUNT_CONDITION,
                instanceId,
                userId,
                databaseAccountId);
    }

    private boolean isMet(String jpql, String instanceId, long userId, long id) {
        return !rows.createQuery(jpql, Integer.class)
                .setParameter("instanceId", instanceId)
                .setParameter("userId", userId)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }
}
