package dev.andon.whys.internal;

import dev.andon.platform.database.Times;
import dev.andon.response.Narrowed;
import dev.andon.whys.Confidence;
import dev.andon.whys.Proof;
import dev.andon.whys.Role;
import dev.andon.whys.Tree;
import dev.andon.whys.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the nodes of a tree, and of the row that stands for the whole of it. */
@Component
public class NodeTable {
    private static final TypeReference<List<Proof>> PROOFS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String USES = """
        select n.*, t.number
        from whys_node n
        join whys_tree t using (incident_id)
        where %s
          and n.removed_by is null
        order by n.incident_id, n.position
        """;

    private final JdbcClient db;

    NodeTable(JdbcClient db) {
        this.db = db;
    }

    /** Where a factor plays a part. */
    public record Use(long factor, long number, Why why) {}

    /** In which incident, by its id and number. */
    public record Place(long factor, long incident, long number) {}

    public Tree tree(long incidentId) {
        long version = db.sql("select version from whys_tree where incident_id = :incident")
                .param("incident", incidentId)
                .query(Long.class)
                .optional()
                .orElse(0L);
        return new Tree(nodes("n.removed_by is null", incidentId), version);
    }

    /** The tree, which nobody else changes before this transaction ends. */
    public Tree locked(long incidentId, long number) {
        db.sql("""
            insert into whys_tree (incident_id, number, version)
            values (:incident, :number, 0)
            on conflict do nothing
            """).param("incident", incidentId).param("number", number).update();
        db.sql("select version from whys_tree where incident_id = :incident for update")
                .param("incident", incidentId)
                .query(Long.class)
                .single();
        return tree(incidentId);
    }

    /** The branch that a change took away, in its order. */
    public List<Why> removedBy(long incidentId, long change) {
        return nodes("n.removed_by = " + change, incidentId);
    }

    public long nextNode(long incidentId) {
        return db.sql("select coalesce(max(node), 0) + 1 from whys_node where incident_id = :incident")
                .param("incident", incidentId)
                .query(Long.class)
                .single();
    }

    private List<Why> nodes(String which, long incidentId) {
        return db.sql("select n.* from whys_node n where n.incident_id = :incident and %s order by n.position, n.node"
                        .formatted(which))
                .param("incident", incidentId)
                .query(NodeTable::why)
                .list();
    }

    /** Ids of the incidents in which one of these factors plays a part, whoever may see them. */
    public List<Long> incidentsWith(Set<Long> factors) {
        return db.sql("select distinct incident_id from whys_node where factor = any(:factors) and removed_by is null")
                .param("factors", factors.toArray(Long[]::new))
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    /** Which of these factors play a part in an incident that was asked for. */
    public Set<Long> playing(Narrowed seen, Collection<Long> factors) {
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("nFactors", factors.toArray(Long[]::new));
        return Set.copyOf(db.sql("""
            select k.factor from unnest(:nFactors::bigint[]) k (factor)
            where exists (
                select from %s join whys_node n on n.incident_id = i.id
                where %s and n.factor = k.factor and n.removed_by is null)
            """.formatted(seen.from(), seen.where()))
                .params(params)
                .query(Long.class)
                .list());
    }

    /** The factors that play a part in these incidents. */
    public Set<Long> factorsOf(Collection<Long> incidents) {
        return Set.copyOf(db.sql("""
            select distinct factor from whys_node
            where incident_id = any(:incidents) and factor is not null and removed_by is null
            """)
                .param("incidents", incidents.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** Where these factors play a part, of the incidents that were asked for; latest first. */
    public List<Place> places(Narrowed seen, Collection<Long> factors) {
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("nFactors", factors.toArray(Long[]::new));
        return db.sql("""
            select distinct n.factor, i.id, i.number, i.declared_at
            from %s join whys_node n on n.incident_id = i.id
            where %s and n.factor = any(:nFactors) and n.removed_by is null
            order by i.declared_at desc, i.number desc
            """.formatted(seen.from(), seen.where()))
                .params(params)
                .query((row, _) -> new Place(row.getLong("factor"), row.getLong("id"), row.getLong("number")))
                .list();
    }

    /** Every part that a factor plays anywhere. */
    public List<Use> uses() {
        return uses(db.sql(USES.formatted("n.factor is not null")));
    }

    /** Every part that these factors play anywhere. */
    public List<Use> uses(Collection<Long> factors) {
        return uses(db.sql(USES.formatted("n.factor = any(:factors)")).param("factors", factors.toArray(Long[]::new)));
    }

    private static List<Use> uses(JdbcClient.StatementSpec asked) {
        return asked.query((row, index) -> new Use(row.getLong("factor"), row.getLong("number"), why(row, index)))
                .list();
    }

    /** Writes what differs, and counts the change. */
    public void save(long incidentId, Tree before, Tree after) {
        for (int i = 0; i < after.nodes().size(); i++) {
            Why why = after.nodes().get(i);
            boolean same = i < before.nodes().size() && before.nodes().get(i).equals(why);
            if (!same) {
                put(incidentId, why, i);
            }
        }
        db.sql("update whys_tree set version = version + 1 where incident_id = :incident")
                .param("incident", incidentId)
                .update();
    }

    private void put(long incidentId, Why why, int position) {
        Why.Part part = why.part();
        db.sql("""
            insert into whys_node (incident_id, node, parent, position, text, confidence, evidence, also, factor, role,
                note, version, written_by, written_at)
            values (:incident, :node, :parent, :position, :text, :confidence, :evidence::jsonb, :also::bigint[], :factor,
                :role, :note, :version, :by, :at)
            on conflict (incident_id, node) do update
            set parent = :parent, position = :position, text = :text, confidence = :confidence,
                evidence = :evidence::jsonb, also = :also::bigint[], factor = :factor, role = :role, note = :note,
                version = :version, written_by = :by, written_at = :at, removed_by = null
            """)
                .param("incident", incidentId)
                .param("node", why.node())
                .param("parent", why.parent())
                .param("position", position)
                .param("text", why.text())
                .param("confidence", why.confidence().word())
                .param("evidence", JSON.writeValueAsString(why.evidence()))
                .param("also", why.also().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .param("factor", part == null ? null : part.factor())
                .param("role", part == null ? null : part.role().word())
                .param("note", part == null ? null : part.note())
                .param("version", why.version())
                .param("by", why.writtenBy())
                .param("at", Times.sql(why.writtenAt()))
                .update();
    }

    public void remove(long incidentId, Set<Long> gone, long change) {
        db.sql("""
            update whys_node set removed_by = :change
            where incident_id = :incident and node in (:gone)
            """)
                .param("change", change)
                .param("incident", incidentId)
                .param("gone", gone)
                .update();
    }

    private static Why why(ResultSet row, int index) throws SQLException {
        return new Why(
                row.getLong("node"),
                row.getObject("parent", Long.class),
                row.getString("text"),
                Confidence.of(row.getString("confidence")).orElseThrow(),
                JSON.readValue(row.getString("evidence"), PROOFS),
                List.of((Long[]) row.getArray("also").getArray()),
                part(row),
                row.getLong("version"),
                row.getString("written_by"),
                Times.instant(row, "written_at"));
    }

    private static Why.@Nullable Part part(ResultSet row) throws SQLException {
        Long factor = row.getObject("factor", Long.class);
        return factor == null
                ? null
                : new Why.Part(factor, Role.of(row.getString("role")).orElseThrow(), row.getString("note"));
    }
}
