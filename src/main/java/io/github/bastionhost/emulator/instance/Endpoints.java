package io.github.bastionhost.emulator.instance;

import java.util.Locale;
import java.util.regex.Pattern;

/** The host names of an instance, made of what its id has after {@code bastionhost-cn-}. */
final class Endpoints {

    private static final Pattern PREFIX = Pattern.compile("bastionhost-[a-z]{2}-(?=.)");
    private static final String DOMAIN = ".bastionhost.aliyuncs.com";

    private Endpoints() {}

    static String internet(String instanceId) {
        return name(instanceId) + "-public" + DOMAIN;
    }

    static String intranet(String instanceId) {
        return name(instanceId) + DOMAIN;
    }

    private static String name(String instanceId) {
        return PREFIX.matcher(instanceId).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
