package dev.andon.deadlines.internal;

import dev.andon.deadlines.Violation;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code deadlines_violation}: what broke a policy that was on. */
@Component
public class ViolationTable {
    private final JdbcClient db;

    ViolationTable(JdbcClient db) {
        this.db = db;
    }

    /** Once for each time that the follow-up was opened. */
    void add(Violation violation) {
        db.sql("""
            insert into deadlines_violation (number, opened_at, policy, team, deadline, at)
            values (:number, :opened_at, :policy, :team, :deadline, :at) on conflict do nothing
            """)
                .param("number", violation.number())
                .param("opened_at", Times.sql(violation.opened()))
                .param("policy", violation.policy())
                .param("team", violation.team())
                .param("deadline", violation.deadline())
                .param("at", Times.sql(violation.at()))
                .update();
    }

    /** Those whose last day was over at or after the one time and before the other, earliest first. */
    public List<Violation> between(Instant from, Instant until) {
        return db.sql("select * from deadlines_violation where at >= :from and at < :until order by at, number")
                .param("from", Times.sql(from))
                .param("until", Times.sql(until))
                .query(ViolationTable::violation)
                .list();
    }

    /** Those of a follow-up, earliest first. */
    public List<Violation> of(long number) {
        return db.sql("select * from deadlines_violation where number = :number order by at")
                .param("number", number)
                .query(ViolationTable::violation)
                .list();
    }

    private static Violation violation(ResultSet row, int n) throws SQLException {
        return new Violation(
                row.getLong("number"),
                Times.instant(row, "opened_at"),
                row.getString("policy"),
                row.getString("team"),
                row.getObject("deadline", LocalDate.class),
                Times.instant(row, "at"));
    }
}
