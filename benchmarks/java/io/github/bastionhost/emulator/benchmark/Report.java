package io.github.bastionhost.emulator.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The report: tables in Markdown, and a chart as SVG for what is compared. Each part is a file, written as it grows, and all
 * that are there make the report: a part that fails takes nothing away, and one can be measured again without the others.
 */
final class Report {

    private static final int BAR_LEFT = 330;
    private static final int BAR_WIDTH = 380;
    private static final int ROW = 26;

    private final Path directory;
    private final List<String> parts;
    private final String conditions;
    private final StringBuilder text = new StringBuilder();
    private String part = "";

    /**
     * @param parts the names of all parts, in the order of the report
     * @param conditions what is said at the head of each: on what it was measured
     */
    Report(Path directory, List<String> parts, String conditions) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.parts = parts;
        this.conditions = conditions;
    }

    /** Begins a part, in the place of what was measured of it before. */
    Report part(String name, String heading) {
        part = name;
        text.setLength(0);
        text.append("## ").append(heading).append("\n\n");
        return paragraph(conditions);
    }

    /** A bar: what it stands for, and how long it is. */
    record Bar(String label, double value, boolean ours) {}

    Report heading(String heading) {
        text.append("### ").append(heading).append("\n\n");
        return this;
    }

    Report paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
        return save();
    }

    /** A table; columns after the first are numbers. */
    Report table(List<String> columns, List<List<String>> rows) {
        line(columns);
        List<String> rule = new ArrayList<>(List.of("---"));
        columns.stream().skip(1).forEach(column -> rule.add("--:"));
        line(rule);
        rows.forEach(this::line);
        text.append('\n');
        return save();
    }

    private void line(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A chart of bars in a file of that name, shown at this place. */
    Report chart(String name, String title, String unit, List<Bar> bars) throws IOException {
        double longest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        int height = 44 + bars.size() * ROW + 10;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 %d" width="800" height="%d" role="img" aria-label="%s">
                <style>text { font: 13px system-ui, sans-serif; fill: #1f2328; } .title { font-weight: 600; font-size: 15px; }
                .bar { fill: #8c959f; } .ours { fill: #0969da; }
                @media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .bar { fill: #6e7681; } .ours { fill: #4493f8; } }</style>
                <text class="title" x="10" y="24">%s</text>
                """.formatted(height, height, escape(title), escape(title)));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = 44 + i * ROW;
            double width = Math.max(1, BAR_WIDTH * bar.value() / longest);
            svg.append("<text x=\"10\" y=\"%d\">%s</text>".formatted(y + 15, escape(bar.label())))
                    .append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%s\" height=\"18\" rx=\"2\"/>"
                            .formatted(bar.ours() ? "ours" : "bar", BAR_LEFT, y, number(width)))
                    .append("<text x=\"%s\" y=\"%d\">%s %s</text>%n"
                            .formatted(number(BAR_LEFT + width + 6), y + 15, number(bar.value()), unit));
        }
        Files.writeString(
                directory.resolve(name + ".svg"), svg.append("</svg>\n").toString());
        text.append("![%s](%s.svg)\n\n".formatted(title, name));
        return save();
    }

    /** Every part that was measured, now or before. */
    String text() throws IOException {
        StringBuilder whole = new StringBuilder("# Benchmark\n");
        for (String name : parts) {
            Path file = directory.resolve(name + ".md");
            if (Files.exists(file)) {
                whole.append('\n').append(Files.readString(file));
            }
        }
        return whole.toString();
    }

    private Report save() {
        try {
            Files.writeString(directory.resolve(part + ".md"), text.toString().strip() + "\n");
            Files.writeString(directory.resolve("report.md"), text());
            return this;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Three digits that matter. */
    static String number(double value) {
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
