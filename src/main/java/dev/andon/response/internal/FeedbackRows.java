package dev.andon.response.internal;

import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.response.Feedback;
import dev.andon.response.Feedback.Went;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code response_feedback} and {@code response_feedback_asked}. */
@Component
public class FeedbackRows {
    private final JdbcClient db;

    FeedbackRows(JdbcClient db) {
        this.db = db;
    }

    /** How this person answered: named, anonymous or dismissed; empty when they have not. */
    public Optional<String> answer(long incidentId, long personId) {
        return db.sql("""
            select answer from response_feedback_asked
            where incident_id = :incident and person_id = :person
            """)
                .param("incident", incidentId)
                .param("person", personId)
                .query((rs, _) -> rs.getString("answer"))
                .optional();
    }

    /**
     * Notes how they answered. A dismissal may become an answer and a named answer another one; nothing else changes.
     *
     * @return false when they have answered otherwise already, also when that happened at this very moment
     */
    public boolean answered(long incidentId, long personId, String answer) {
        return db.sql("""
            insert into response_feedback_asked as asked (incident_id, person_id, answer)
            values (:incident, :person, :answer)
            on conflict (incident_id, person_id) do update
            set answer = excluded.answer
            where asked.answer = 'dismissed' or excluded.answer = 'named' and asked.answer = 'named'
            """)
                        .param("incident", incidentId)
                        .param("person", personId)
                        .param("answer", answer)
                        .update()
                == 1;
    }

    /** A named answer takes the place of the one before it. */
    public void putNamed(long incidentId, Holder person, Feedback said, Instant now) {
        db.sql("""
            insert into response_feedback (id, incident_id, person_id, person_name, went, helped, hindered, given_at)
            values (:id, :incident, :person, :name, :went, :helped, :hindered, :now)
            on conflict (incident_id, person_id) do update
            set person_name = excluded.person_name, went = excluded.went, helped = excluded.helped,
                hindered = excluded.hindered, given_at = excluded.given_at
            """)
                .param("id", UUID.randomUUID())
                .param("incident", incidentId)
                .param("person", person.id())
                .param("name", person.name())
                .param("went", said.went().word())
                .param("helped", said.helped())
                .param("hindered", said.hindered())
                .param("now", Times.sql(now))
                .update();
    }

    public void putAnonymous(long incidentId, Feedback said) {
        db.sql("""
            insert into response_feedback (id, incident_id, went, helped, hindered)
            values (:id, :incident, :went, :helped, :hindered)
            """)
                .param("id", UUID.randomUUID())
                .param("incident", incidentId)
                .param("went", said.went().word())
                .param("helped", said.helped())
                .param("hindered", said.hindered())
                .update();
    }

    /** The named ones by name, then the others in no order that means anything. */
    public List<Feedback> of(long incidentId) {
        return db.sql("""
            select person_name, went, helped, hindered, given_at from response_feedback
            where incident_id = :incident
            order by person_name nulls last, id
            """)
                .param("incident", incidentId)
                .query((rs, _) -> new Feedback(
                        Went.of(rs.getString("went")),
                        rs.getString("helped"),
                        rs.getString("hindered"),
                        rs.getString("person_name"),
                        Times.instantOrNull(rs, "given_at")))
                .list();
    }

    /** Incidents that ended since then in which the viewer took part and has not been heard; latest first. */
    public List<Incident> unheard(Actor viewer, Instant since, int limit) {
        Map<String, Object> params = new HashMap<>();
        Visible.to(viewer, params);
        return db.sql("""
            select i.* from incident i
            where i.resolved_at > :since and i.status in ('resolved', 'closed')
                and i.crew -> 'people' -> :key -> 'spans' -> 0 is not null
                and not exists (select from response_feedback_asked asked
                                where asked.incident_id = i.id and asked.person_id = :viewer)
                and %s
            order by i.resolved_at desc, i.number desc
            limit :limit
            """.formatted(Visible.SQL))
                .params(params)
                .param("since", Times.sql(since))
                .param("key", Long.toString(viewer.personId()))
                .param("limit", limit)
                .query(IncidentRows::incident)
                .list();
    }
}
