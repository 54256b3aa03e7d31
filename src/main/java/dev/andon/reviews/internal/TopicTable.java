package dev.andon.reviews.internal;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.reviews.Topic;
import dev.andon.reviews.Topic.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code reviews_topic}. */
@Component
public class TopicTable {
    private final JdbcClient db;
    private final Incidents incidents;

    TopicTable(JdbcClient db, Incidents incidents) {
        this.db = db;
        this.incidents = incidents;
    }

    private record Row(
            long id, long meeting, long number, String report, int minutes, int position, State state, String note) {}

    /** In order, by the id of their meeting. */
    public Map<Long, List<Topic>> of(Collection<Long> meetings) {
        List<Row> rows =
                db.sql("""
                    select t.*, i.number from reviews_topic t
                    join incident i on i.id = t.incident_id
                    where t.meeting_id in (:meetings)
                    order by t.meeting_id, t.position, t.id
                    """).param("meetings", meetings).query(TopicTable::row).list();
        Map<Long, Incident> known = incidents.byNumbers(
                Actor.system(), rows.stream().map(Row::number).collect(Collectors.toSet()));
        Map<Long, List<Topic>> found = new HashMap<>();
        rows.forEach(row -> found.computeIfAbsent(row.meeting(), _ -> new ArrayList<>())
                .add(topic(row, Objects.requireNonNull(known.get(row.number())))));
        return found;
    }

    private static Topic topic(Row row, Incident incident) {
        return new Topic(row.id(), incident, row.report(), row.minutes(), row.position(), row.state(), row.note());
    }

    /** Ids of those topics of these meetings whose reports only a few may know of, and this person is none of them. */
    public Set<Long> withheld(Collection<Long> meetings, long person) {
        return Set.copyOf(db.sql("""
            select t.id from reviews_topic t
            join report r on r.incident_id = t.incident_id and r.key = t.report_key
            where t.meeting_id in (:meetings) and r.readers is not null and not :person = any(r.readers)
            """)
                .param("meetings", meetings)
                .param("person", person)
                .query(Long.class)
                .list());
    }

    /** Of each topic of a meeting whose report only a few may know of, their ids. */
    public List<Set<Long>> readers(long meeting) {
        return db.sql("""
            select r.readers from reviews_topic t
            join report r on r.incident_id = t.incident_id and r.key = t.report_key
            where t.meeting_id = :meeting and r.readers is not null
            """)
                .param("meeting", meeting)
                .query((row, _) ->
                        Set.copyOf(List.of((Long[]) row.getArray("readers").getArray())))
                .list();
    }

    /** Writes one down at the end; answers its id. */
    public long insert(long meeting, long incidentId, String report, int minutes, String note) {
        return db.sql("""
            insert into reviews_topic (meeting_id, incident_id, report_key, minutes, position, state, note)
            values (:meeting, :incident, :report, :minutes,
                (select coalesce(max(position), 0) + 1 from reviews_topic where meeting_id = :meeting),
                'planned', :note)
            returning id
            """)
                .param("meeting", meeting)
                .param("incident", incidentId)
                .param("report", report)
                .param("minutes", minutes)
                .param("note", note)
                .query(Long.class)
                .single();
    }

    /** Everything of it that may change. */
    public void update(Topic topic) {
        db.sql("""
            update reviews_topic
            set minutes = :minutes, position = :position, state = :state, note = :note
            where id = :id
            """)
                .param("id", topic.id())
                .param("minutes", topic.minutes())
                .param("position", topic.position())
                .param("state", topic.state().word())
                .param("note", topic.note())
                .update();
    }

    /** It is not a topic any more. */
    public void delete(long id) {
        db.sql("delete from reviews_topic where id = :id").param("id", id).update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String state = row.getString("state").toUpperCase(Locale.ROOT);
        return new Row(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getLong("number"),
                row.getString("report_key"),
                row.getInt("minutes"),
                row.getInt("position"),
                Arrays.stream(State.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElseThrow(),
                row.getString("note"));
    }
}
