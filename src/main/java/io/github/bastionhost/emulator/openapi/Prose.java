package io.github.bastionhost.emulator.openapi;

/** Makes notes of the catalogue readable where they stand as sentences. */
final class Prose {

    private Prose() {}

    /** The note with a capital first letter and a full stop. */
    static String sentence(String note) {
        String text = capitalised(note.strip());
        return text.endsWith(".") || text.endsWith("!") ? text : text + ".";
    }

    /** The text with a capital first letter. */
    static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The text as code of Markdown. */
    static String code(Object text) {
        return "`" + text + "`";
    }
}
