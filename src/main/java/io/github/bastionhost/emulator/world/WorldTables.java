package io.github.bastionhost.emulator.world;

import io.github.bastionhost.emulator.world.WorldTable.Column;
import io.github.bastionhost.emulator.world.WorldTable.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables whose rows belong to worlds, as the database itself describes them: each that has a column {@code world}. A
 * new one is known without a line here.
 */
@Component
public class WorldTables {

    private final JdbcClient database;
    private volatile @Nullable List<WorldTable> tables;

    WorldTables(JdbcClient database) {
        this.database = database;
    }

    /** All of them, each after those that its foreign keys refer to. */
    public List<WorldTable> parentsFirst() {
        List<WorldTable> known = tables;
        if (known == null) {
            known = inOrder(read(), parents());
            tables = known;
        }
        return known;
    }

    private Map<String, WorldTable> read() {
        Map<String, WorldTable> found = new TreeMap<>();
        database.sql("select lower(c.table_name) as name, lower(c.column_name) as col, lower(c.data_type) as type,"
                        + " c.is_identity as made from information_schema.columns c"
                        + " where lower(c.table_schema) = lower(current_schema) and exists (select 1"
                        + " from information_schema.columns w where w.table_schema = c.table_schema"
                        + " and w.table_name = c.table_name and lower(w.column_name) = 'world')"
                        + " order by c.table_name, c.ordinal_position")
                .query(row -> {
                    WorldTable table = found.computeIfAbsent(
                            row.getString("name"), name -> new WorldTable(name, false, new ArrayList<>()));
                    String column = row.getString("col");
                    if (column.equals("id")) {
                        boolean numbered = row.getString("made").equals("YES");
                        found.put(table.name(), new WorldTable(table.name(), numbered, table.columns()));
                    } else if (!column.equals("world")) {
                        table.columns().add(new Column(column, Content.of(row.getString("type"))));
                    }
                });
        return found;
    }

    private Map<String, Set<String>> parents() {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        database.sql("select lower(child.table_name) as child, lower(parent.table_name) as parent"
                        + " from information_schema.referential_constraints fk"
                        + " join information_schema.table_constraints child"
                        + " on child.constraint_schema = fk.constraint_schema"
                        + " and child.constraint_name = fk.constraint_name"
                        + " join information_schema.table_constraints parent"
                        + " on parent.constraint_schema = fk.unique_constraint_schema"
                        + " and parent.constraint_name = fk.unique_constraint_name"
                        + " where lower(fk.constraint_schema) = lower(current_schema)"
                        + " order by child.table_name, parent.table_name")
                .query(row -> {
                    parents.computeIfAbsent(row.getString("child"), child -> new LinkedHashSet<>())
                            .add(row.getString("parent"));
                });
        return parents;
    }

    private static List<WorldTable> inOrder(Map<String, WorldTable> found, Map<String, Set<String>> parents) {
        Map<String, WorldTable> ordered = new LinkedHashMap<>();
        while (ordered.size() < found.size()) {
            int before = ordered.size();
            found.forEach((name, table) -> {
                boolean ready = parents.getOrDefault(name, Set.of()).stream()
                        .allMatch(parent ->
                                parent.equals(name) || ordered.containsKey(parent) || !found.containsKey(parent));
                if (ready) {
                    ordered.putIfAbsent(name, table);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("foreign keys of the tables of worlds go in a circle");
            }
        }
        return List.copyOf(ordered.values());
    }
}
