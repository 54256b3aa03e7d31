package dev.andon.timeline.internal;

import static dev.andon.platform.database.Times.instant;

import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.timeline.Curation;
import dev.andon.timeline.CurationChange;
import dev.andon.timeline.CurationChange.Line;
import dev.andon.timeline.Item;
import dev.andon.timeline.Piece;
import dev.andon.timeline.Ref;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code timeline_curation}, {@code timeline_item}, {@code timeline_change}, {@code timeline_change_line}. */
@Component
public class CurationTable {
    private final JdbcClient db;
    private final JsonMapper json;

    CurationTable(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What people said of a timeline, as it stands. */
    public Curation read(long incidentId) {
        return db.sql("select version from timeline_curation where incident_id = :incident")
                .param("incident", incidentId)
                .query(Long.class)
                .optional()
                .map(version -> new Curation(items(incidentId), version))
                .orElse(Curation.NONE);
    }

    /** The same, locked until the caller's transaction ends: two curators wait for each other here. */
    public Curation lock(long incidentId) {
        db.sql("insert into timeline_curation (incident_id, version) values (:incident, 0) on conflict do nothing")
                .param("incident", incidentId)
                .update();
        long version = db.sql("select version from timeline_curation where incident_id = :incident for update")
                .param("incident", incidentId)
                .query(Long.class)
                .single();
        return new Curation(items(incidentId), version);
    }

    private Map<Ref, Item> items(long incidentId) {
        Map<Ref, Item> items = new LinkedHashMap<>();
        db.sql("select item, piece, version from timeline_item where incident_id = :incident")
                .param("incident", incidentId)
                .query((rs, _) -> {
                    Ref ref = ref(rs.getString("item"));
                    return new Item(ref, piece(ref, rs.getString("piece")), rs.getLong("version"));
                })
                .list()
                .forEach(item -> items.put(item.ref(), item));
        return items;
    }

    /** Writes what a change touched, and who changed it. */
    public void write(
            long incidentId,
            long number,
            Actor actor,
            String source,
            @Nullable Long undoes,
            Instant now,
            List<Line> lines) {
        db.sql("update timeline_curation set version = :version where incident_id = :incident")
                .param("incident", incidentId)
                .param("version", number)
                .update();
        db.sql("""
            insert into timeline_change
                (incident_id, number, changed_at, actor_kind, actor_id, actor_name, source, undoes)
            values (:incident, :number, :at, :kind, :actor, :name, :source, :undoes)
            """)
                .param("incident", incidentId)
                .param("number", number)
                .param("at", Times.sql(now))
                .param("kind", actor.kind().word())
                .param("actor", actor.id())
                .param("name", actor.name())
                .param("source", source)
                .param("undoes", undoes)
                .update();
        lines(incidentId, number, lines);
    }

    /** One statement for many: a choice may touch hundreds of entries. */
    private void lines(long incidentId, long number, List<Line> lines) {
        String all = json.writeValueAsString(lines.stream().map(this::row).toList());
        db.sql("""
            with line as (
                select item, before, after
                from jsonb_to_recordset(:lines::jsonb) as given (item text, before jsonb, after jsonb)
            ), kept as (
                insert into timeline_item (incident_id, item, piece, version)
                select :incident, item, after, :number from line
                on conflict (incident_id, item) do update set piece = excluded.piece, version = excluded.version
            )
            insert into timeline_change_line (incident_id, number, item, before, after)
            select :incident, :number, item, before, after from line
            """)
                .param("lines", all)
                .param("incident", incidentId)
                .param("number", number)
                .update();
    }

    private Map<String, Object> row(Line line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("item", line.item().toString());
        Optional.ofNullable(line.before()).ifPresent(before -> row.put("before", before));
        Optional.ofNullable(line.after()).ifPresent(after -> row.put("after", after));
        return row;
    }

    /** Changes with a smaller number, latest first. */
    public List<CurationChange> changes(long incidentId, long before, int limit) {
        List<CurationChange> bare = db.sql("""
            select c.*, u.number as undone_by
            from timeline_change c
            left join timeline_change u on u.incident_id = c.incident_id and u.undoes = c.number
            where c.incident_id = :incident and c.number < :before
            order by c.number desc
            limit :limit
            """)
                .param("incident", incidentId)
                .param("before", before)
                .param("limit", limit)
                .query((rs, _) -> new CurationChange(
                        rs.getLong("number"),
                        instant(rs, "changed_at"),
                        rs.getString("actor_name"),
                        rs.getString("source"),
                        rs.getObject("undoes", Long.class),
                        rs.getObject("undone_by", Long.class),
                        List.of()))
                .list();
        return bare.isEmpty() ? bare : withLines(incidentId, bare);
    }

    private List<CurationChange> withLines(long incidentId, List<CurationChange> bare) {
        record Numbered(long number, Line line) {}
        Map<Long, List<Line>> lines = db
                .sql("""
                    select number, item, before, after
                    from timeline_change_line
                    where incident_id = :incident and number between :from and :to
                    order by number, length(item), item
                    """)
                .param("incident", incidentId)
                .param("from", bare.getLast().number())
                .param("to", bare.getFirst().number())
                .query((rs, _) -> {
                    Ref ref = ref(rs.getString("item"));
                    Line line = new Line(ref, piece(ref, rs.getString("before")), piece(ref, rs.getString("after")));
                    return new Numbered(rs.getLong("number"), line);
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Numbered::number, Collectors.mapping(Numbered::line, Collectors.toList())));
        return bare.stream()
                .map(change -> new CurationChange(
                        change.number(),
                        change.at(),
                        change.by(),
                        change.source(),
                        change.undoes(),
                        change.undoneBy(),
                        lines.getOrDefault(change.number(), List.of())))
                .toList();
    }

    private static Ref ref(String item) {
        return Ref.of(item).orElseThrow();
    }

    private @Nullable Piece piece(Ref ref, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Class<? extends Piece> type = switch (ref.kind()) {
            case ENTRY -> Piece.OfEntry.class;
            case KIND -> Piece.OfKind.class;
            case GROUP -> Piece.Group.class;
            case EVENT -> Piece.Outside.class;
            case MILESTONE -> Piece.OfMilestone.class;
        };
        return json.readValue(text, type);
    }
}
