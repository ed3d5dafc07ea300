package io.github.bastionhost.emulator.world;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of which each row belongs to a world.
 *
 * @param name as SQL knows it, in lower case
 * @param numbered whether the database makes its key {@code id}; a key of another kind is bound to the world, and its
 *     rows mean nothing in another one
 * @param columns all but {@code id} and {@code world}
 */
public record WorldTable(String name, boolean numbered, List<Column> columns) {

    /** A column and what it holds. */
    public record Column(String name, Content content) {}

    /** What a column holds. */
    public enum Content {
        /** Text. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** True or false. */
        TRUTH,
        /** Bytes. */
        BYTES,
        /** An instant. */
        TIME;

        static Content of(String sqlType) {
            return switch (sqlType) {
                case "character varying" -> TEXT;
                case "bigint", "integer" -> NUMBER;
                case "boolean" -> TRUTH;
                case "bytea", "binary varying" -> BYTES;
                case "timestamp with time zone" -> TIME;
                default -> throw new IllegalStateException("no row of a world holds values of the type " + sqlType);
            };
        }
    }

    /** The names of the columns, as a list in SQL. */
    public String columnList() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
