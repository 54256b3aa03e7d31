package dev.andon.mail.internal;

import static dev.andon.platform.database.Times.instant;
import static dev.andon.platform.database.Times.instantOrNull;
import static dev.andon.platform.database.Times.sql;

import dev.andon.mail.CalendarPart;
import dev.andon.mail.Kept;
import dev.andon.mail.Kept.State;
import dev.andon.mail.Letter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters. */
@Component
public class LetterTable {
    private final JdbcClient db;

    LetterTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param delivered whether it is to go out; else it is only kept
     * @return its id when it is new
     */
    public Optional<Long> insert(Letter letter, boolean delivered, Instant at) {
        CalendarPart calendar = letter.calendar();
        return db.sql("""
            insert into mail_letter (person_id, subject, body, key, unsubscribe, calendar_method, calendar, written_at,
                state, next_try_at, trying_since)
            values (:person, :subject, :body, :key, :unsubscribe, :method, :calendar, :at, :state,
                case when :delivered then :at::timestamptz end, case when :delivered then :at::timestamptz end)
            on conflict (person_id, key) do nothing
            returning id
            """)
                .param("person", letter.personId())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("key", letter.key())
                .param("unsubscribe", letter.unsubscribe())
                .param("method", calendar == null ? null : calendar.method().name())
                .param("calendar", calendar == null ? null : calendar.text())
                .param("at", sql(at))
                .param("state", (delivered ? State.WAITING : State.KEPT).word())
                .param("delivered", delivered)
                .query(Long.class)
                .optional();
    }

    public Optional<Kept> find(long id) {
        return db.sql("select * from mail_letter where id = :id")
                .param("id", id)
                .query(LetterTable::kept)
                .optional();
    }

    /** What came of a try; nothing when somebody else was faster. */
    public void tried(long id, Instant at) {
        db.sql("""
            update mail_letter
            set state = 'sent', tries = tries + 1, tried_at = :at, next_try_at = null, reason = null
            where id = :id and state = 'waiting'
            """).param("id", id).param("at", sql(at)).update();
    }

    /** @param next null when it is given up */
    public void refused(long id, String reason, Instant at, @Nullable Instant next) {
        db.sql("""
            update mail_letter
            set state = :state, tries = tries + 1, tried_at = :at, next_try_at = :next::timestamptz, reason = :reason
            where id = :id and state = 'waiting'
            """)
                .param("id", id)
                .param("state", (next == null ? State.FAILED : State.WAITING).word())
                .param("at", sql(at))
                .param("next", next == null ? null : sql(next))
                .param("reason", reason)
                .update();
    }

    /** It goes out to nobody. */
    public void settle(long id, State state, String reason) {
        db.sql("""
            update mail_letter
            set state = :state, next_try_at = null, reason = :reason
            where id = :id and state = 'waiting'
            """)
                .param("id", id)
                .param("state", state.word())
                .param("reason", reason)
                .update();
    }

    /** @return whether there is such a letter that was given up, or waits; it waits anew */
    public boolean again(long id, Instant now) {
        return db.sql("""
            update mail_letter
            set state = 'waiting', next_try_at = :now, trying_since = :now
            where id = :id and state in ('failed', 'waiting')
            """).param("id", id).param("now", sql(now)).update() == 1;
    }

    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        db.sql("select state, count(*) as letters from mail_letter group by state")
                .query((row, n) -> counts.put(state(row), row.getLong("letters")))
                .list();
        return counts;
    }

    /** Latest first. */
    public List<Kept> ofState(State state, long before, int limit) {
        return db.sql("""
            select * from mail_letter
            where state = :state and id < :before
            order by id desc
            limit :limit
            """)
                .param("state", state.word())
                .param("before", before)
                .param("limit", limit)
                .query(LetterTable::kept)
                .list();
    }

    /** Latest first. */
    public List<Kept> to(long personId, long before, int limit) {
        return db.sql("""
            select * from mail_letter
            where person_id = :person and id < :before
            order by id desc
            limit :limit
            """)
                .param("person", personId)
                .param("before", before)
                .param("limit", limit)
                .query(LetterTable::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        Letter letter = new Letter(
                row.getLong("person_id"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("key"),
                row.getString("unsubscribe"),
                calendar(row));
        return new Kept(
                row.getLong("id"),
                letter,
                state(row),
                instant(row, "written_at"),
                row.getInt("tries"),
                instantOrNull(row, "next_try_at"),
                instantOrNull(row, "trying_since"),
                instantOrNull(row, "tried_at"),
                row.getString("reason"));
    }

    private static @Nullable CalendarPart calendar(ResultSet row) throws SQLException {
        String text = row.getString("calendar");
        return text == null
                ? null
                : new CalendarPart(CalendarPart.Method.valueOf(row.getString("calendar_method")), text);
    }

    private static State state(ResultSet row) throws SQLException {
        return State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }
}
