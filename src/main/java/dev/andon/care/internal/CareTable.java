package dev.andon.care.internal;

import dev.andon.care.CareSettings;
import dev.andon.platform.database.Settled;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of this module, but for the change record. */
@Component
public class CareTable {
    private final JdbcClient db;
    private final Settled settled;

    CareTable(JdbcClient db, Settled settled) {
        this.settled = settled;
        this.db = db;
    }

    public CareSettings settings() {
        return settled.of(
                "care",
                () -> db.sql("select * from care_setting")
                        .query(CareTable::read)
                        .single());
    }

    /** Nobody else's until the transaction ends. */
    public CareSettings lock() {
        return db.sql("select * from care_setting for update")
                .query(CareTable::read)
                .single();
    }

    public void update(CareSettings settings) {
        db.sql("""
            update care_setting
            set prompts = :prompts, relief_minutes = :relief, night_minutes = :night, night_from = :from,
                night_to = :to, food_minutes = :food, meals = :meals, break_minutes = :rest, version = :version
            """)
                .param("prompts", settings.prompts())
                .param("relief", settings.reliefMinutes())
                .param("night", settings.nightMinutes())
                .param("from", settings.nightFrom())
                .param("to", settings.nightTo())
                .param("food", settings.foodMinutes())
                .param("meals", settings.meals())
                .param("rest", settings.breakMinutes())
                .param("version", settings.version())
                .update();
    }

    private static CareSettings read(ResultSet row, int n) throws SQLException {
        return new CareSettings(
                row.getBoolean("prompts"),
                row.getInt("relief_minutes"),
                row.getInt("night_minutes"),
                row.getObject("night_from", LocalTime.class),
                row.getObject("night_to", LocalTime.class),
                row.getInt("food_minutes"),
                row.getString("meals"),
                row.getInt("break_minutes"),
                row.getLong("version"));
    }

    /** Ids of those who want none of it. */
    public Set<Long> without() {
        return settled.of(
                "without care",
                () -> Set.copyOf(db.sql("select person_id from care_without")
                        .query(Long.class)
                        .list()));
    }

    public void switchOff(long personId) {
        db.sql("insert into care_without (person_id) values (:person) on conflict do nothing")
                .param("person", personId)
                .update();
    }

    public void switchOn(long personId) {
        db.sql("delete from care_without where person_id = :person")
                .param("person", personId)
                .update();
    }

    /** @param restsUntil null for a prompt that was only put away */
    public record Answer(
            long personId,
            String moment,
            String about,
            @Nullable Instant restsUntil) {
        public String key() {
            return moment + "/" + about;
        }
    }

    public List<Answer> answers(long incidentId) {
        return db.sql("select * from care_answer where incident_id = :incident order by answered_at")
                .param("incident", incidentId)
                .query((row, n) -> new Answer(
                        row.getLong("person_id"),
                        row.getString("moment"),
                        row.getString("about"),
                        Times.instantOrNull(row, "rests_until")))
                .list();
    }

    /** Said twice, the first time counts. */
    public void answer(long incidentId, Answer answer, Instant now) {
        db.sql("""
            insert into care_answer (incident_id, person_id, moment, about, answered_at, rests_until)
            values (:incident, :person, :moment, :about, :now, :until)
            on conflict do nothing
            """)
                .param("incident", incidentId)
                .param("person", answer.personId())
                .param("moment", answer.moment())
                .param("about", answer.about())
                .param("now", Times.sql(now))
                .param("until", Times.sqlOrNull(answer.restsUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    public void forget(long incidentId) {
        db.sql("delete from care_answer where incident_id = :incident")
                .param("incident", incidentId)
                .update();
    }
}
