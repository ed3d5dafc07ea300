package io.github.bastionhost.emulator.region;

/** The language of names. */
enum AcceptLanguage {
    /** Chinese. */
    CHINESE("zh-CN"),
    /** English. */
    ENGLISH("en-US"),
    /** Japanese. */
    JAPANESE("ja");

    private final String wireName;

    AcceptLanguage(String wireName) {
        this.wireName = wireName;
    }

    /** As it stands in requests. */
    @Override
    public String toString() {
        return wireName;
    }
}
