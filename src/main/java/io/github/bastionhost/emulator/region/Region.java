package io.github.bastionhost.emulator.region;

import java.util.List;

/**
 * A region in which the service is offered. Which they are and where each is called is taken from the vendor's SDK, without
 * its internal ones.
 */
record Region(String regionId, String endpoint, String chinese, String english, String japanese) {

    private static final String CENTRAL = "yundun-bastionhost.aliyuncs.com";

    /** All of them, in the order of the SDK. */
    static final List<Region> ALL = List.of(
            central("cn-qingdao", "华北1（青岛）", "China (Qingdao)", "中国 (青島)"),
            central("cn-beijing", "华北2（北京）", "China (Beijing)", "中国 (北京)"),
            own("cn-zhangjiakou", "华北3（张家口）", "China (Zhangjiakou)", "中国 (張家口)"),
            own("cn-huhehaote", "华北5（呼和浩特）", "China (Hohhot)", "中国 (フフホト)"),
            central("cn-wulanchabu", "华北6（乌兰察布）", "China (Ulanqab)", "中国 (ウランチャブ)"),
            central("cn-hangzhou", "华东1（杭州）", "China (Hangzhou)", "中国 (杭州)"),
            central("cn-shanghai", "华东2（上海）", "China (Shanghai)", "中国 (上海)"),
            central("cn-shenzhen", "华南1（深圳）", "China (Shenzhen)", "中国 (深セン)"),
            central("cn-heyuan", "华南2（河源）", "China (Heyuan)", "中国 (河源)"),
            central("cn-guangzhou", "华南3（广州）", "China (Guangzhou)", "中国 (広州)"),
            central("cn-chengdu", "西南1（成都）", "China (Chengdu)", "中国 (成都)"),
            own("cn-hongkong", "中国香港", "China (Hong Kong)", "中国 (香港)"),
            own("ap-northeast-1", "日本（东京）", "Japan (Tokyo)", "日本 (東京)"),
            own("ap-southeast-1", "新加坡", "Singapore", "シンガポール"),
            own("ap-southeast-3", "马来西亚（吉隆坡）", "Malaysia (Kuala Lumpur)", "マレーシア (クアラルンプール)"),
            own("ap-southeast-5", "印度尼西亚（雅加达）", "Indonesia (Jakarta)", "インドネシア (ジャカルタ)"),
            own("us-east-1", "美国（弗吉尼亚）", "US (Virginia)", "米国 (バージニア)"),
            own("us-west-1", "美国（硅谷）", "US (Silicon Valley)", "米国 (シリコンバレー)"),
            own("eu-west-1", "英国（伦敦）", "UK (London)", "英国 (ロンドン)"),
            own("eu-central-1", "德国（法兰克福）", "Germany (Frankfurt)", "ドイツ (フランクフルト)"),
            central("me-east-1", "阿联酋（迪拜）", "UAE (Dubai)", "UAE (ドバイ)"),
            central("cn-shanghai-finance-1", "华东2 金融云", "China East 2 Finance", "中国東部2 金融クラウド"),
            central("cn-shenzhen-finance-1", "华南1 金融云", "China South 1 Finance", "中国南部1 金融クラウド"),
            central("cn-north-2-gov-1", "华北2 阿里政务云1", "China North 2 Ali Gov 1", "中国北部2 政務クラウド1"));

    private static Region central(String regionId, String chinese, String english, String japanese) {
        return new Region(regionId, CENTRAL, chinese, english, japanese);
    }

    private static Region own(String regionId, String chinese, String english, String japanese) {
        return new Region(regionId, "bastionhost." + regionId + ".aliyuncs.com", chinese, english, japanese);
    }

    String name(AcceptLanguage language) {
        return switch (language) {
            case CHINESE -> chinese;
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }
}
