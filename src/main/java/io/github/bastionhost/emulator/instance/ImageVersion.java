package io.github.bastionhost.emulator.instance;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of an instance's software, for example 3.2.47; compared number by number. */
public record ImageVersion(int major, int minor, int patch) implements Comparable<ImageVersion> {

    /** The one that fresh instances have. */
    public static final ImageVersion NEWEST = new ImageVersion(3, 2, 47);

    private static final Pattern THREE_NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");
    private static final Comparator<ImageVersion> BY_NUMBERS = Comparator.comparingInt(ImageVersion::major)
            .thenComparingInt(ImageVersion::minor)
            .thenComparingInt(ImageVersion::patch);

    /**
     * The version that is written as three numbers with dots between, without a V.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static ImageVersion parse(String text) {
        Matcher numbers = THREE_NUMBERS.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("An image version is three numbers, for example 3.2.47.");
        }
        return new ImageVersion(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3)));
    }

    /** Whether it is {@code other} or came after it. */
    public boolean atLeast(ImageVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(ImageVersion other) {
        return BY_NUMBERS.compare(this, other);
    }

    /** As it is written. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
