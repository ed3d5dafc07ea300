package io.github.bastionhost.emulator.policy;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The sections of a policy, or those that decide together; one that was never set restricts nothing. */
record Sections(Map<SectionKind, String> texts) {

    private static final JsonMapper JSON = new JsonMapper();

    static String write(Record section) {
        return JSON.writeValueAsString(section);
    }

    AccessTimeRangeConfig accessTimeRange() {
        return read(SectionKind.ACCESS_TIME_RANGE, AccessTimeRangeConfig.NONE);
    }

    ApprovalConfig approval() {
        return read(SectionKind.APPROVAL, ApprovalConfig.NONE);
    }

    CommandConfig command() {
        return read(SectionKind.COMMAND, CommandConfig.NONE);
    }

    IpAclConfig ipAcl() {
        return read(SectionKind.IP_ACL, IpAclConfig.NONE);
    }

    ProtocolConfig protocol() {
        return read(SectionKind.PROTOCOL, ProtocolConfig.NONE);
    }

    @SuppressWarnings("unchecked") // a record's class is final
    private <T extends Record> T read(SectionKind kind, T none) {
        String text = texts.get(kind);
        return text == null ? none : (T) JSON.readValue(text, none.getClass());
    }
}
