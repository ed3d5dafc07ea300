package io.github.bastionhost.emulator.instance;

import static io.github.bastionhost.emulator.instance.Instances.all;
import static io.github.bastionhost.emulator.instance.Instances.list;
import static io.github.bastionhost.emulator.instance.Instances.move;
import static io.github.bastionhost.emulator.instance.Instances.rename;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of instances. */
class DescribeInstancesTests extends EmulatorTests {

    private List<String> ids(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return answer.at("/Instances")
                .valueStream()
                .map(instance -> instance.path("InstanceId").asString())
                .toList();
    }

    private void make(String id, String members) {
        assertThat(emulator.control("POST", "/instances", "{\"instanceId\":\"%s\"%s}".formatted(id, members))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void listsTheSeededInstance() {
        Answer answer = emulator.call(list("bastionhost-cn-emulator01"));

        assertThat(answer)
                .isAccepted()
                .hasMember("/TotalCount", "1")
                .hasMember("/Instances/0/InstanceId", "bastionhost-cn-emulator01")
                .hasMember("/Instances/0/InstanceStatus", "RUNNING")
                .hasMember("/Instances/0/ImageVersion", "3.2.47")
                .hasMember("/Instances/0/PlanCode", "cloudbastion_ha")
                .hasMember("/Instances/0/LicenseCode", "bhah_ent_50_asset")
                .hasMember("/Instances/0/RegionId", "cn-hangzhou")
                .hasMember("/Instances/0/InternetEndpoint", "emulator01-public.bastionhost.aliyuncs.com")
                .hasMember("/Instances/0/IntranetEndpoint", "emulator01.bastionhost.aliyuncs.com");
        assertThat(answer.at("/Instances/0/Legacy").asBoolean(true)).isFalse();
        assertThat(answer.at("/Instances/0/PublicNetworkAccess").isBoolean()).isTrue();
        assertThat(answer.at("/Instances/0/BandWidth").isIntegralNumber()).isTrue();
        assertThat(ids(all().with("PageSize", "1"))).containsExactly("bastionhost-cn-emulator01");
    }

    @Test
    void answersAnEmptyListWhereNoneMatches() {
        Answer answer = emulator.call(list(instanceId));

        assertThat(answer).isAccepted().hasMember("/TotalCount", "0");
        assertThat(answer.at("/Instances").toString()).isEqualTo("[]");
    }

    @Test
    void tellsOldSoftware() {
        make(instanceId, ",\"imageVersion\":\"3.1.9\"");

        assertThat(emulator.call(list(instanceId)).at("/Instances/0/Legacy").asBoolean())
                .isTrue();
    }

    @Test
    void pagesInTheOrderOfCreation() {
        String group = instanceId;
        for (int i = 12; i >= 1; i--) {
            emulator.call(move(instanceId + i, group));
        }
        Request request = all().with("ResourceGroupId", group);

        assertThat(ids(request)).hasSize(10).startsWith(instanceId + "12", instanceId + "11");
        assertThat(ids(request.with("PageSize", "0"))).hasSize(10);
        assertThat(ids(request.with("PageNumber", "2"))).containsExactly(instanceId + "2", instanceId + "1");
        assertThat(ids(request.with("PageNumber", "3"))).isEmpty();
        assertThat(emulator.call(request.with("PageNumber", "2"))).hasMember("/TotalCount", "12");
        assertThat(ids(request.with("PageSize", "100"))).hasSize(12);
        assertThat(ids(request.with("PageSize", "5").with("PageNumber", "2")))
                .hasSize(5)
                .startsWith(instanceId + "7");
    }

    @ParameterizedTest
    @CsvSource({"PageSize, 101", "PageSize, -1", "PageSize, x", "PageNumber, 0", "PageNumber, x", "InstanceStatus, ON"})
    void refuses(String parameter, String value) {
        assertThat(emulator.call(all().with(parameter, value)))
                .isRefusedAsInvalid()
                .because(parameter);
    }

    @Test
    void filtersByIds() {
        emulator.call(rename(instanceId + "a", "a"));
        emulator.call(rename(instanceId + "b", "b"));

        assertThat(ids(all().with("InstanceId.1", instanceId + "b"))).containsExactly(instanceId + "b");
        assertThat(ids(all().with("InstanceId", "[\"%1$sb\",\"%1$sa\",\"%1$sc\"]".formatted(instanceId))))
                .containsExactly(instanceId + "a", instanceId + "b");
        Request many = all();
        for (int i = 1; i <= 100; i++) {
            many = many.with("InstanceId." + i, instanceId + "a");
        }
        assertThat(ids(many)).containsExactly(instanceId + "a");
        assertThat(emulator.call(many.with("InstanceId.101", "x")))
                .isRefusedAsInvalid()
                .because("InstanceId");
        assertThat(emulator.call(all().with("InstanceId", "[null]"))).isRefusedAsInvalid();
    }

    @Test
    void filtersByRegionAndResourceGroup() {
        make(instanceId, ",\"regionId\":\"us-east-1\"");

        assertThat(ids(list(instanceId).with("RegionId", "us-east-1"))).containsExactly(instanceId);
        assertThat(ids(list(instanceId).with("RegionId", "cn-hangzhou"))).isEmpty();
        assertThat(ids(list(instanceId).with("RegionId", ""))).containsExactly(instanceId);
        assertThat(ids(list(instanceId).with("ResourceGroupId", "rg-other"))).isEmpty();
        assertThat(ids(list(instanceId).with("ResourceGroupId", ""))).containsExactly(instanceId);
    }

    @Test
    void filtersByTheStatusOfTheMoment() {
        make(instanceId + "p", ",\"instanceStatus\":\"PENDING\"");
        make(instanceId + "c", ",\"instanceStatus\":\"CREATING\"");
        make(instanceId + "r", "");
        make(instanceId + "e", ",\"expireTime\":\"2020-01-01T00:00:00Z\"");
        Request request = all().with("InstanceId.1", instanceId + "p")
                .with("InstanceId.2", instanceId + "c")
                .with("InstanceId.3", instanceId + "r")
                .with("InstanceId.4", instanceId + "e");

        assertThat(ids(request.with("InstanceStatus", "PENDING"))).containsExactly(instanceId + "p");
        assertThat(ids(request.with("InstanceStatus", "CREATING"))).containsExactly(instanceId + "c");
        assertThat(ids(request.with("InstanceStatus", "RUNNING"))).containsExactly(instanceId + "r");
        assertThat(ids(request.with("InstanceStatus", "EXPIRED"))).containsExactly(instanceId + "e");
        assertThat(ids(request.with("InstanceStatus", "UPGRADING"))).isEmpty();
        assertThat(ids(request.with("InstanceStatus", ""))).hasSize(4);
    }

    @Test
    void findsNoneByTag() {
        make(instanceId, "");

        assertThat(emulator.call(list(instanceId).with("Tag.1.Key", "test").with("Tag.1.Value", "testapi")))
                .isAccepted()
                .hasMember("/TotalCount", "0");
        assertThat(ids(list(instanceId).with("Tag.1.Key", "test"))).isEmpty();
        assertThat(emulator.call(list(instanceId).with("Tag.1.Value", "testapi")))
                .isRefusedAsInvalid()
                .because("Tag.1.Key");
    }
}
