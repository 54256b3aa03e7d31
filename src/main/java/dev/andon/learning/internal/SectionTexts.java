package dev.andon.learning.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code learning_section_text} and {@code learning_writing}: sections that people have opened to write in. */
@Component
public class SectionTexts {
    private final JdbcClient db;

    SectionTexts(JdbcClient db) {
        this.db = db;
    }

    /**
     * A section that is a text.
     *
     * @param base the section's version when the text was at version 0
     * @param beat the report's when something happened here last
     */
    public record Row(long reportId, String key, long textId, long base, long beat) {}

    public Optional<Row> of(long reportId, String key) {
        return db.sql("select * from learning_section_text where report_id = :report and key = :key")
                .param("report", reportId)
                .param("key", key)
                .query(SectionTexts::row)
                .optional();
    }

    /** Those of a report in which something happened after a beat. */
    public List<Row> after(long reportId, long beat) {
        return db.sql("select * from learning_section_text where report_id = :report and beat > :beat order by key")
                .param("report", reportId)
                .param("beat", beat)
                .query(SectionTexts::row)
                .list();
    }

    public Row insert(Row row) {
        db.sql("""
            insert into learning_section_text (report_id, key, text_id, base_version, beat)
            values (:report, :key, :text, :base, :beat)
            """)
                .param("report", row.reportId())
                .param("key", row.key())
                .param("text", row.textId())
                .param("base", row.base())
                .param("beat", row.beat())
                .update();
        return row;
    }

    /** Something happened in this section; answers the report's next beat. */
    public long stir(long reportId, String key) {
        long beat = db.sql("""
            insert into learning_writing (report_id, beat) values (:report, 1)
            on conflict (report_id) do update set beat = learning_writing.beat + 1
            returning beat
            """).param("report", reportId).query(Long.class).single();
        db.sql("update learning_section_text set beat = :beat where report_id = :report and key = :key")
                .param("report", reportId)
                .param("key", key)
                .param("beat", beat)
                .update();
        return beat;
    }

    /** Something beside the texts of a report changed; answers the report's next beat. */
    public long stirBeside(long reportId) {
        return db.sql("""
            insert into learning_writing (report_id, beat, beside) values (:report, 1, 1)
            on conflict (report_id) do update
            set beat = learning_writing.beat + 1, beside = learning_writing.beat + 1
            returning beat
            """).param("report", reportId).query(Long.class).single();
    }

    /** The report's beat when something beside its texts changed last; 0 for never. */
    public long beside(long reportId) {
        return db.sql("select beside from learning_writing where report_id = :report")
                .param("report", reportId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** How often something happened in a report's texts. */
    public long beat(long reportId) {
        return db.sql("select beat from learning_writing where report_id = :report")
                .param("report", reportId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Which report it is, by the incident and its key among that incident's. */
    public record Whose(long incidentId, String key) {}

    public Optional<Whose> report(long reportId) {
        return db.sql("select incident_id, key from report where id = :report")
                .param("report", reportId)
                .query((rs, _) -> new Whose(rs.getLong(1), rs.getString(2)))
                .optional();
    }

    private static Row row(ResultSet rs, int index) throws SQLException {
        return new Row(
                rs.getLong("report_id"),
                rs.getString("key"),
                rs.getLong("text_id"),
                rs.getLong("base_version"),
                rs.getLong("beat"));
    }
}
