package io.github.bastionhost.emulator.region;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The regions of the service. */
class DescribeRegionsTests extends EmulatorTests {

    private static final Request REQUEST = Request.of("DescribeRegions", "").without("InstanceId");

    private JsonNode region(Request request, String regionId) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return answer.at("/Regions")
                .valueStream()
                .filter(region -> region.path("RegionId").asString().equals(regionId))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, cn-hangzhou, 华东1（杭州）",
        "en-US, cn-hangzhou, China (Hangzhou)",
        "ja, cn-hangzhou, 中国 (杭州)",
        "zh-CN, us-west-1, 美国（硅谷）",
        "en-US, us-west-1, US (Silicon Valley)",
        "ja, us-west-1, 米国 (シリコンバレー)"
    })
    void namesThemInTheCallersLanguage(String language, String regionId, String name) {
        assertThat(region(REQUEST.with("AcceptLanguage", language), regionId)
                        .path("LocalName")
                        .asString())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cn-shenzhen", "nowhere"})
    void answersAllInChineseUnlessAskedOtherwise(String regionId) {
        Answer answer = emulator.call(REQUEST.with("RegionId", regionId).with("AcceptLanguage", ""));

        assertThat(answer.at("/Regions").size()).isEqualTo(24);
        assertThat(answer.at("/Regions")
                        .valueStream()
                        .map(region -> region.path("RegionId").asString())
                        .distinct())
                .hasSize(24);
        assertThat(answer).hasMember("/Regions/0/LocalName", "华北1（青岛）");
    }

    @ParameterizedTest
    @CsvSource({
        "cn-hangzhou, yundun-bastionhost.aliyuncs.com",
        "cn-shanghai, yundun-bastionhost.aliyuncs.com",
        "cn-hongkong, bastionhost.cn-hongkong.aliyuncs.com",
        "ap-southeast-1, bastionhost.ap-southeast-1.aliyuncs.com"
    })
    void tellsWhereToCall(String regionId, String endpoint) {
        assertThat(region(REQUEST, regionId).path("RegionEndpoint").asString()).isEqualTo(endpoint);
    }

    @Test
    void refusesAnotherLanguage() {
        assertThat(emulator.call(REQUEST.with("AcceptLanguage", "fr")))
                .isRefusedAsInvalid()
                .because("AcceptLanguage must be one of zh-CN, en-US, ja");
    }
}
