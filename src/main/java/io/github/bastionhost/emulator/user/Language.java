package io.github.bastionhost.emulator.user;

/** The language of notices to a user. */
enum Language {
    /** Simplified Chinese. */
    CHINESE("zh-cn"),
    /** English. */
    ENGLISH("en");

    private final String wireName;

    Language(String wireName) {
        this.wireName = wireName;
    }

    /** As it stands in requests and answers. */
    @Override
    public String toString() {
        return wireName;
    }
}
