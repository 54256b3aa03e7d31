package dev.andon.response.internal;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The incidents that a new one could be the same as: live ones, and those declared lately. */
@Component
public class Candidates {
    /** Titles kept taken apart; of a text that was forgotten it is done again. */
    private static final int KEPT = 4_000;

    private final JdbcClient db;
    /** Titles taken apart: every room compares itself with the same ones whenever anything happens in it. */
    private final Map<String, Trigrams> apart = new ConcurrentHashMap<>();

    Candidates(JdbcClient db) {
        this.db = db;
    }

    /** @param title taken apart, to be compared */
    public record Candidate(long id, long number, Said title, List<String> services, boolean live) {

        /** How alike its title is to a text. */
        public double likeness(Said text) {
            return text.trigrams.likeness(title.trigrams);
        }
    }

    /** A text, taken apart once to be compared with many. */
    public static final class Said {
        private final Trigrams trigrams;

        private Said(Trigrams trigrams) {
            this.trigrams = trigrams;
        }
    }

    public static Said said(String text) {
        return new Said(Trigrams.of(text));
    }

    private Said title(String text) {
        if (apart.size() > KEPT) {
            apart.clear();
        }
        Trigrams known = apart.get(text); // computing locks out those who only read
        return new Said(known == null ? apart.computeIfAbsent(text, Trigrams::of) : known);
    }

    /** Newest first, no more than {@code most}; merged and declined ones are left out. */
    public List<Candidate> of(Actor viewer, Instant since, int most) {
        return db.sql("""
            (select id, number, title, nullif(services, '{}') as services, true as live, declared_at from incident
            where status in ('triage', 'investigating', 'containing', 'monitoring')
                and (not restricted or :owner or :viewer = any(members))
            order by declared_at desc, number desc
            limit :most)
            union all
            (select id, number, title, nullif(services, '{}') as services, false as live, declared_at from incident
            where declared_at >= :since
                and status in ('resolved', 'closed')
                and (not restricted or :owner or :viewer = any(members))
            order by declared_at desc, number desc
            limit :most)
            order by declared_at desc, id desc
            limit :most
            """)
                .param("owner", viewer.access().includes(Access.OWNER))
                .param("viewer", viewer.isPerson() ? viewer.personId() : -1L)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(this::candidate)
                .list();
    }

    private static List<String> services(@Nullable Array named) throws SQLException {
        return named == null ? List.of() : List.of((String[]) named.getArray());
    }

    private Candidate candidate(ResultSet rs, int index) throws SQLException {
        return new Candidate(
                rs.getLong(1), rs.getLong(2), title(rs.getString(3)), services(rs.getArray(4)), rs.getBoolean(5));
    }
}
