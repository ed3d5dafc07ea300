package io.github.bastionhost.emulator.clients;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.KeyCase;
import io.github.bastionhost.emulator.testing.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What the Terraform provider does with each of its resources, in its order and with its encodings: everything in a form,
 * ids in JSON text, pages of 50 until one is short; create, read, update, read, delete, and read until the answer is one
 * of the codes that it takes for "gone".
 */
class TerraformSequencesTests extends EmulatorTests {

    private static final Set<String> GONE = Set.of("OBJECT_NOT_FOUND", "Commodity.BizError.InvalidStatus");

    private Request of(String action) {
        return Request.of(action, instanceId).with("RegionId", "cn-hangzhou").asForm();
    }

    private Answer done(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return answer;
    }

    private String created(Request request, String id) {
        return done(request).json().path(id).asString();
    }

    private void gone(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(GONE).contains(answer.at("/Code").asString());
    }

    private void allOk(Request request) {
        JsonNode results = done(request).json().path("Results");
        assertThat(results.size()).isPositive();
        results.forEach(result -> assertThat(result.path("Code").asString()).isEqualTo("OK"));
    }

    /** All elements, read as the data sources do. */
    private List<JsonNode> pages(Request request, String list) {
        List<JsonNode> elements = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode found = done(request.with("PageNumber", Integer.toString(page))
                            .with("PageSize", "50"))
                    .json()
                    .path(list);
            assertThat(found.isArray()).as("%s is there, if empty", list).isTrue();
            found.forEach(elements::add);
            if (found.size() < 50) {
                return elements;
            }
        }
    }

    private static List<String> texts(List<JsonNode> elements, String field) {
        return elements.stream().map(element -> element.path(field).asString()).toList();
    }

    private String user(String name) {
        return created(
                of("CreateUser")
                        .with("UserName", name)
                        .with("Source", "Local")
                        .with("Password", "YourPassword_123")
                        .with("DisplayName", name)
                        .with("Email", "a@example.com")
                        .with("Mobile", "13312345678")
                        .with("MobileCountryCode", "CN")
                        .with("Comment", ""),
                "UserId");
    }

    private String userGroup(String name) {
        return created(of("CreateUserGroup").with("UserGroupName", name).with("Comment", ""), "UserGroupId");
    }

    private String host(String name) {
        return created(
                of("CreateHost")
                        .with("HostName", name)
                        .with("ActiveAddressType", "Private")
                        .with("HostPrivateAddress", "172.16.0.10")
                        .with("OSType", "Linux")
                        .with("Source", "Local"),
                "HostId");
    }

    private String hostGroup(String name) {
        return created(of("CreateHostGroup").with("HostGroupName", name), "HostGroupId");
    }

    private String hostAccount(String host, String name) {
        return created(
                of("CreateHostAccount")
                        .with("HostId", host)
                        .with("HostAccountName", name)
                        .with("ProtocolName", "SSH")
                        .with("Password", "YourPassword12345"),
                "HostAccountId");
    }

    @Test
    void managesAUser() {
        String id = user("tf_user");
        Request read = of("GetUser").with("UserId", id);
        assertThat(done(read)).hasMember("/User/UserName", "tf_user").hasMember("/User/UserState/0", "Normal");

        done(of("ModifyUser").with("UserId", id).with("Comment", "changed").with("DisplayName", "TF"));
        assertThat(done(read)).hasMember("/User/Comment", "changed").hasMember("/User/DisplayName", "TF");
        allOk(of("LockUsers").with("UserIds", "[\"" + id + "\"]"));
        assertThat(done(read)).hasMember("/User/UserState/0", "Frozen");
        allOk(of("UnlockUsers").with("UserIds", "[\"" + id + "\"]"));
        assertThat(done(read)).hasMember("/User/UserState/0", "Normal");
        assertThat(texts(pages(of("ListUsers"), "Users"), "UserId")).contains(id);

        done(of("DeleteUser").with("UserId", id));
        gone(read);
        gone(of("DeleteUser").with("UserId", id));
    }

    @Test
    void managesAUserGroupAndItsMembers() {
        String id = userGroup("tf_group");
        Request read = of("GetUserGroup").with("UserGroupId", id);
        assertThat(done(read)).hasMember("/UserGroup/UserGroupName", "tf_group");
        done(of("ModifyUserGroup")
                .with("UserGroupId", id)
                .with("UserGroupName", "tf_renamed")
                .with("Comment", "c"));
        assertThat(done(read)).hasMember("/UserGroup/UserGroupName", "tf_renamed");

        String user = user("tf_member");
        Request members = of("ListUsers").with("UserGroupId", id);
        assertThat(pages(members, "Users")).isEmpty();
        allOk(of("AddUsersToGroup").with("UserGroupId", id).with("UserIds", "[\"" + user + "\"]"));
        assertThat(texts(pages(members, "Users"), "UserId")).containsExactly(user);
        allOk(of("RemoveUsersFromGroup").with("UserGroupId", id).with("UserIds", "[\"" + user + "\"]"));
        assertThat(pages(members, "Users")).isEmpty();

        done(of("DeleteUserGroup").with("UserGroupId", id));
        gone(read);
        gone(of("DeleteUserGroup").with("UserGroupId", id));
        gone(of("RemoveUsersFromGroup").with("UserGroupId", id).with("UserIds", "[\"" + user + "\"]"));
    }

    @Test
    void managesAHost() {
        String id = host("tf-host");
        Request read = of("GetHost").with("HostId", id);
        assertThat(done(read))
                .hasMember("/Host/HostName", "tf-host")
                .hasMember("/Host/ActiveAddressType", "Private")
                .hasMember("/Host/Source", "Local");

        done(of("ModifyHost")
                .with("HostId", id)
                .with("HostName", "tf-changed")
                .with("HostPublicAddress", "1.2.3.4")
                .with("OSType", "Windows")
                .with("Comment", "c"));
        allOk(of("ModifyHostsActiveAddressType")
                .with("HostIds", "[\"" + id + "\"]")
                .with("ActiveAddressType", "Public"));
        assertThat(done(read))
                .hasMember("/Host/HostName", "tf-changed")
                .hasMember("/Host/ActiveAddressType", "Public")
                .hasMember("/Host/OSType", "Windows");
        assertThat(texts(pages(of("ListHosts"), "Hosts"), "HostId")).contains(id);

        done(of("DeleteHost").with("HostId", id));
        gone(read);
        gone(of("DeleteHost").with("HostId", id));
    }

    @Test
    void managesAHostGroupAndItsHosts() {
        String id = hostGroup("tf-group");
        Request read = of("GetHostGroup").with("HostGroupId", id);
        assertThat(done(read)).hasMember("/HostGroup/HostGroupName", "tf-group");
        done(of("ModifyHostGroup").with("HostGroupId", id).with("HostGroupName", "tf-renamed"));
        assertThat(done(read)).hasMember("/HostGroup/HostGroupName", "tf-renamed");

        String host = host("tf-element");
        allOk(of("AddHostsToGroup").with("HostGroupId", id).with("HostIds", "[\"" + host + "\"]"));
        // The attachment is read with a page size of 0 and rising page numbers, until a page is empty.
        Request hosts = of("ListHosts").with("HostGroupId", id).with("PageSize", "0");
        assertThat(done(hosts.with("PageNumber", "1"))).hasMember("/Hosts/0/HostId", host);
        assertThat(done(hosts.with("PageNumber", "2")).json().path("Hosts").size())
                .isZero();
        allOk(of("RemoveHostsFromGroup").with("HostGroupId", id).with("HostIds", "[\"" + host + "\"]"));
        assertThat(done(hosts.with("PageNumber", "1")).json().path("Hosts").size())
                .isZero();

        done(of("DeleteHostGroup").with("HostGroupId", id));
        gone(read);
        gone(of("DeleteHostGroup").with("HostGroupId", id));
    }

    @Test
    void managesAHostAccount() {
        String id = hostAccount(host("tf-host"), "tf");
        Request read = of("GetHostAccount").with("HostAccountId", id);
        assertThat(done(read))
                .hasMember("/HostAccount/HostAccountName", "tf")
                .hasMember("/HostAccount/ProtocolName", "SSH");

        done(of("ModifyHostAccount")
                .with("HostAccountId", id)
                .with("HostAccountName", "tf2")
                .with("Password", "YourPassword67890"));
        assertThat(done(read)).hasMember("/HostAccount/HostAccountName", "tf2");

        done(of("DeleteHostAccount").with("HostAccountId", id));
        gone(read);
        gone(of("DeleteHostAccount").with("HostAccountId", id));
    }

    private void managesGrantsOfAccounts(String subject, String parameter, String id) {
        String host = host("tf-host");
        String first = hostAccount(host, "first");
        String second = hostAccount(host, "second");
        String hosts = "[{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\"]}]";
        Request read = of("ListHostAccountsFor" + subject).with(parameter, id).with("HostId", host);

        allOk(of("AttachHostAccountsTo" + subject).with(parameter, id).with("Hosts", hosts.formatted(host, first)));
        assertThat(authorized(read)).containsExactly(first);
        // An update detaches the old set and then attaches the new one.
        allOk(of("DetachHostAccountsFrom" + subject).with(parameter, id).with("Hosts", hosts.formatted(host, first)));
        allOk(of("AttachHostAccountsTo" + subject).with(parameter, id).with("Hosts", hosts.formatted(host, second)));
        assertThat(authorized(read)).containsExactly(second);
        allOk(of("DetachHostAccountsFrom" + subject).with(parameter, id).with("Hosts", hosts.formatted(host, second)));
        assertThat(authorized(read)).isEmpty();
        done(of("DeleteHost").with("HostId", host));
        gone(read);
    }

    private List<String> authorized(Request read) {
        List<JsonNode> accounts = pages(read, "HostAccounts");
        assertThat(accounts).allMatch(account -> account.path("IsAuthorized").isBoolean());
        return texts(
                accounts.stream()
                        .filter(account -> account.path("IsAuthorized").asBoolean())
                        .toList(),
                "HostAccountId");
    }

    @Test
    void managesGrantsOfAccountsToAUser() {
        managesGrantsOfAccounts("User", "UserId", user("tf_granted"));
    }

    @Test
    void managesGrantsOfAccountsToAUserGroup() {
        managesGrantsOfAccounts("UserGroup", "UserGroupId", userGroup("tf_granted"));
    }

    private void managesGrantsOfAccountNames(String subject, String parameter, String id) {
        String group = hostGroup("tf-group");
        String groups = "[{\"HostGroupId\":\"%s\",\"HostAccountNames\":[%s]}]";
        Request read =
                of("ListHostGroupAccountNamesFor" + subject).with(parameter, id).with("HostGroupId", group);

        allOk(of("AttachHostGroupAccountsTo" + subject)
                .with(parameter, id)
                .with("HostGroups", groups.formatted(group, "\"root\",\"admin\"")));
        assertThat(done(read).json().path("HostAccountNames").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("root", "admin");
        allOk(of("DetachHostGroupAccountsFrom" + subject)
                .with(parameter, id)
                .with("HostGroups", groups.formatted(group, "\"root\",\"admin\"")));
        assertThat(done(read).json().path("HostAccountNames").isArray()).isTrue();
        assertThat(done(read).json().path("HostAccountNames").size()).isZero();
        done(of("DeleteHostGroup").with("HostGroupId", group));
        gone(read);
    }

    @Test
    void managesGrantsOfAccountNamesToAUser() {
        managesGrantsOfAccountNames("User", "UserId", user("tf_named"));
    }

    @Test
    void managesGrantsOfAccountNamesToAUserGroup() {
        managesGrantsOfAccountNames("UserGroup", "UserGroupId", userGroup("tf_named"));
    }

    @Test
    void managesASharedKeyAndItsAccounts() {
        String id = created(
                of("CreateHostShareKey")
                        .with("HostShareKeyName", "tf-key")
                        .with("PrivateKey", KeyCase.named("rsa2048-pkcs1").privateKeyBase64()),
                "HostShareKeyId");
        Request read = of("GetHostShareKey").with("HostShareKeyId", id);
        assertThat(done(read)).hasMember("/HostShareKey/HostShareKeyName", "tf-key");
        done(of("ModifyHostShareKey").with("HostShareKeyId", id).with("HostShareKeyName", "tf-renamed"));
        assertThat(done(read)).hasMember("/HostShareKey/HostShareKeyName", "tf-renamed");

        String account = hostAccount(host("tf-host"), "tf");
        Request accounts = of("ListHostAccountsForHostShareKey").with("HostShareKeyId", id);
        Request change = of("AttachHostAccountsToHostShareKey")
                .with("HostShareKeyId", id)
                .with("HostAccountIds", "[\"" + account + "\"]");
        allOk(change);
        assertThat(texts(pages(accounts, "HostAccounts"), "HostsAccountId")).containsExactly(account);
        allOk(change.with("Action", "DetachHostAccountsFromHostShareKey"));
        assertThat(pages(accounts, "HostAccounts")).isEmpty();

        done(of("DeleteHostShareKey").with("HostShareKeyId", id));
        assertThat(emulator.call(read)).isRefusedAsInvalid();
    }

    @Test
    void bringsUpAPurchasedInstance() {
        Answer bought = emulator.control(
                "POST", "/instances", "{\"instanceId\":\"%s\",\"instanceStatus\":\"PENDING\"}".formatted(instanceId));
        assertThat(bought.status()).as(bought.body()).isBetween(200, 299);
        Request read = of("DescribeInstanceAttribute");
        assertThat(done(read)).hasMember("/InstanceAttribute/InstanceStatus", "PENDING");

        done(of("StartInstance").with("SecurityGroupIds.1", "sg-1").with("VswitchId", "vsw-1"));
        assertThat(done(read)).hasMember("/InstanceAttribute/InstanceStatus", "CREATING");
        try {
            emulator.control("PUT", "/clock", "{\"advance\":\"PT1H\"}");
            assertThat(done(read)).hasMember("/InstanceAttribute/InstanceStatus", "RUNNING");
            changesAnInstance(read);
        } finally {
            emulator.control("DELETE", "/clock");
        }
    }

    private void changesAnInstance(Request read) {
        done(of("ModifyInstanceAttribute").with("Description", "tf"));
        done(of("ConfigInstanceSecurityGroups").with("AuthorizedSecurityGroups.1", "sg-2"));
        done(of("ConfigInstanceWhiteList").with("WhiteList.1", "10.0.0.0/8"));
        done(of("EnableInstancePublicAccess"));
        JsonNode attributes = done(read).json().path("InstanceAttribute");
        assertThat(attributes.path("Description").asString()).isEqualTo("tf");
        assertThat(attributes.path("AuthorizedSecurityGroups").toString()).isEqualTo("[\"sg-2\"]");
        assertThat(attributes.path("PublicWhiteList").toString()).contains("10.0.0.0/8");
        assertThat(attributes.path("PublicNetworkAccess").isBoolean()).isTrue();
        assertThat(attributes.path("PublicNetworkAccess").asBoolean()).isTrue();
        assertThat(attributes.path("Storage").isNumber()).isTrue();
        done(of("DisableInstancePublicAccess"));
        assertThat(done(read).at("/InstanceAttribute/PublicNetworkAccess").asBoolean())
                .isFalse();
        List<JsonNode> instances = pages(
                Request.of("DescribeInstances", instanceId)
                        .without("InstanceId")
                        .asForm()
                        .with("InstanceId.1", instanceId),
                "Instances");
        assertThat(texts(instances, "InstanceStatus")).containsExactly("RUNNING");
    }
}
