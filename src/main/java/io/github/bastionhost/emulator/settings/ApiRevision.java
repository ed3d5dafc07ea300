package io.github.bastionhost.emulator.settings;

/** A published state of the API's reference pages, named by year and month. Later revisions compare as greater. */
public enum ApiRevision {
    /** The page of GenerateAssetOperationToken of November 2024: no single sign-on, RenewCount as text. */
    R2024_11("2024-11"),
    /** The pages of January 2026. */
    R2026_01("2026-01");

    /** The newest one. */
    public static final ApiRevision LATEST = R2026_01;

    private final String label;

    ApiRevision(String label) {
        this.label = label;
    }

    /** The value of {@code bastionhost.api-revision} that selects this revision. */
    public String label() {
        return label;
    }

    /** Whether what came with {@code revision} is known in this one. */
    public boolean knows(ApiRevision revision) {
        return compareTo(revision) >= 0;
    }
}
