package dev.andon.home.sample;

import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code sample_company}. */
@Component
class SampleTable {
    private final JdbcClient db;

    SampleTable(JdbcClient db) {
        this.db = db;
    }

    record Row(Instant begunAt, int told, int stories) {
        Progress progress() {
            return new Progress(told, stories);
        }
    }

    /** Answers false when it was begun before. */
    boolean begin(Instant now, int stories) {
        return db.sql("insert into sample_company (begun_at, stories) values (:now, :stories) on conflict do nothing")
                        .param("now", Times.sql(now))
                        .param("stories", stories)
                        .update()
                == 1;
    }

    Optional<Row> find() {
        return db.sql("select * from sample_company").query(SampleTable::row).optional();
    }

    /** Whoever holds the row tells the next story. */
    Row lock() {
        return db.sql("select * from sample_company for update")
                .query(SampleTable::row)
                .single();
    }

    void told(int stories) {
        db.sql("update sample_company set told = :told").param("told", stories).update();
    }

    private static Row row(ResultSet rs, int index) throws SQLException {
        return new Row(Times.instant(rs, "begun_at"), rs.getInt("told"), rs.getInt("stories"));
    }
}
