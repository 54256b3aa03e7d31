package dev.andon.response.internal;

import dev.andon.platform.database.ReadOnce;
import dev.andon.response.Command;
import dev.andon.response.Crew;
import dev.andon.response.Facet;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Labels;
import dev.andon.response.Status;
import dev.andon.response.Ties;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code incident}: the projection of every log. */
@Component
public class IncidentRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, Holder>> HOLDERS = new TypeReference<>() {};
    private static final Parsed<SortedMap<String, Holder>> ROLES =
            new Parsed<>(text -> Collections.unmodifiableSortedMap(JSON.readValue(text, HOLDERS)));
    private static final Parsed<Labels> LABELS = new Parsed<>(text -> JSON.readValue(text, Labels.class));
    private static final Parsed<Command> COMMAND = new Parsed<>(text -> JSON.readValue(text, Command.class));
    private static final Parsed<Ties> TIES = new Parsed<>(text -> JSON.readValue(text, Ties.class));
    private static final Parsed<Crew> CREW = new Parsed<>(text -> JSON.readValue(text, Crew.class));

    private static final String INSERT = """
        insert into incident (id, number, title, summary, severity, type, status, restricted, services, roles,
                              members, labels, facets, command, declared_at, declared_by, resolved_at, closed_at,
                              status_since, ties, seq, crew)
        overriding system value
        select :id, %s, :title, :summary, :severity, :type, :status, :restricted, :services::text[],
               :roles::jsonb, :members::bigint[], :labels::jsonb, :facets::text[], :command::jsonb,
               :declaredAt::timestamptz, :declaredBy, :resolvedAt::timestamptz, :closedAt::timestamptz,
               :statusSince::timestamptz, :ties::jsonb, :seq, :crew::jsonb
        """;

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate named;

    IncidentRows(JdbcClient db, NamedParameterJdbcTemplate named) {
        this.named = named;
        this.db = db;
    }

    /** Reserves the id that the first entry needs before the incident can be folded. */
    public long nextId() {
        return db.sql("select nextval('incident_id_seq')").query(Long.class).single();
    }

    public void insert(Incident incident) {
        db.sql(INSERT.formatted(":number")).params(values(incident)).update();
    }

    /**
     * Counts one further and inserts it under that number, which is answered; its own does not matter.
     *
     * @param last whether it commits the caller's transaction as well, in the same exchange
     */
    public long insertCounted(Incident incident, boolean last) {
        String sql = "with counted as (update incident_counter set last = last + 1 returning last) "
                + INSERT.formatted("counted.last") + "from counted returning number" + (last ? "; commit" : "");
        return Objects.requireNonNull(named.execute(sql, values(incident), IncidentRows::number));
    }

    private static long number(PreparedStatement counting) throws SQLException {
        counting.execute();
        try (ResultSet row = counting.getResultSet()) {
            row.next();
            return row.getLong(1);
        }
    }

    public void update(Incident incident) {
        db.sql("""
            update incident
            set number = :number, title = :title, summary = :summary, severity = :severity, type = :type,
                status = :status, restricted = :restricted, services = :services, roles = :roles::jsonb,
                members = :members, labels = :labels::jsonb, facets = :facets, command = :command::jsonb,
                declared_at = :declaredAt, declared_by = :declaredBy, resolved_at = :resolvedAt,
                closed_at = :closedAt, status_since = :statusSince, ties = :ties::jsonb, seq = :seq,
                crew = :crew::jsonb
            where id = :id
            """).params(values(incident)).update();
    }

    private static Map<String, @Nullable Object> values(Incident incident) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", incident.id());
        values.put("number", incident.number());
        values.put("title", incident.title());
        values.put("summary", incident.summary());
        values.put("severity", incident.severity());
        values.put("type", incident.type());
        values.put("status", incident.status().word());
        values.put("restricted", incident.restricted());
        values.put("services", incident.services().toArray(String[]::new));
        values.put("roles", JSON.writeValueAsString(incident.roles()));
        values.put("members", incident.members().toArray(Long[]::new));
        values.put("labels", JSON.writeValueAsString(incident.labels()));
        values.put("facets", Facet.of(incident).toArray(String[]::new));
        values.put("declaredAt", Timestamp.from(incident.declaredAt()));
        values.put("declaredBy", incident.declaredBy());
        values.put("resolvedAt", timestamp(incident.resolvedAt()));
        values.put("closedAt", timestamp(incident.closedAt()));
        values.put("statusSince", Timestamp.from(incident.statusSince()));
        values.put("seq", incident.seq());
        values.put("command", JSON.writeValueAsString(incident.command()));
        values.put("ties", JSON.writeValueAsString(incident.ties()));
        values.put("crew", JSON.writeValueAsString(incident.crew()));
        return values;
    }

    /** The incident, its row locked until the transaction ends: appends to one log take turns. */
    public Optional<Incident> lock(long id) {
        return db.sql("select * from incident where id = :id for update")
                .param("id", id)
                .query(IncidentRows::incident)
                .optional();
    }

    public Optional<Incident> byId(long id) {
        return db.sql("select * from incident where id = :id")
                .param("id", id)
                .query(IncidentRows::incident)
                .optional();
    }

    public Optional<Incident> byNumber(long number) {
        return ReadOnce.of(List.of("incident", number), () -> read(number));
    }

    private Optional<Incident> read(long number) {
        return db.sql("select * from incident where number = :number")
                .param("number", number)
                .query(IncidentRows::incident)
                .optional();
    }

    public List<Incident> byNumbers(Collection<Long> numbers) {
        return db.sql("select * from incident where number = any(:numbers)")
                .param("numbers", numbers.toArray(Long[]::new))
                .query(IncidentRows::incident)
                .list();
    }

    public List<Incident> byIds(Collection<Long> ids) {
        return db.sql("select * from incident where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(IncidentRows::incident)
                .list();
    }

    public static Incident incident(ResultSet rs, int index) throws SQLException {
        return new Incident(
                rs.getLong("id"),
                rs.getLong("number"),
                rs.getString("title"),
                rs.getString("summary"),
                rs.getString("severity"),
                rs.getString("type"),
                Status.of(rs.getString("status")),
                rs.getBoolean("restricted"),
                List.of((String[]) rs.getArray("services").getArray()),
                ROLES.of(rs.getString("roles")),
                new TreeSet<>(Arrays.asList((Long[]) rs.getArray("members").getArray())),
                LABELS.of(rs.getString("labels")),
                rs.getTimestamp("declared_at").toInstant(),
                rs.getString("declared_by"),
                instant(rs.getTimestamp("resolved_at")),
                instant(rs.getTimestamp("closed_at")),
                rs.getTimestamp("status_since").toInstant(),
                rs.getLong("seq"),
                COMMAND.of(rs.getString("command")),
                TIES.of(rs.getString("ties")),
                crew(rs.getString("crew")));
    }

    private static Crew crew(@Nullable String json) {
        return json == null ? Crew.UNFOLDED : CREW.of(json);
    }

    /** Rows that are older than crews, live ones first. */
    public List<Long> withoutCrew(int limit) {
        return db.sql("""
            select id from incident
            where crew is null
            order by resolved_at is not null, id
            limit :limit
            """)
                .param("limit", limit)
                .query((rs, _) -> rs.getLong("id"))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
