package dev.andon.remarks.internal;

import static dev.andon.platform.database.Times.instant;
import static dev.andon.platform.database.Times.instantOrNull;
import static dev.andon.platform.database.Times.sql;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.andon.remarks.Saying;
import dev.andon.remarks.Stance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code remarks_saying}. */
@Component
public class SayingTable {
    private final JdbcClient db;

    SayingTable(JdbcClient db) {
        this.db = db;
    }

    private record Row(int remark, Saying saying) {}

    /** Of a report, by the number of the comment. */
    Map<Integer, List<Saying>> of(long reportId) {
        return db
                .sql("select * from remarks_saying where report_id = :report order by remark, saying")
                .param("report", reportId)
                .query(SayingTable::row)
                .list()
                .stream()
                .collect(groupingBy(Row::remark, mapping(Row::saying, toList())));
    }

    public void insert(long reportId, int remark, Saying saying) {
        Stance stance = saying.stance();
        db.sql("""
            insert into remarks_saying (report_id, remark, saying, person_id, author, stance, body, said_at)
            values (:report, :remark, :saying, :person, :author, :stance, :body, :at)
            """)
                .param("report", reportId)
                .param("remark", remark)
                .param("saying", saying.number())
                .param("person", saying.personId())
                .param("author", saying.author())
                .param("stance", stance == null ? null : stance.word())
                .param("body", saying.text())
                .param("at", sql(saying.at()))
                .update();
    }

    public void edit(long reportId, int remark, int saying, String text, Instant at) {
        db.sql("""
            update remarks_saying set body = :body, edited_at = :at
            where report_id = :report and remark = :remark and saying = :saying
            """)
                .param("report", reportId)
                .param("remark", remark)
                .param("saying", saying)
                .param("body", text)
                .param("at", sql(at))
                .update();
    }

    /** Its words go; that somebody said something stays, as long as others answered. */
    public void takeBack(long reportId, int remark, int saying, Instant at) {
        db.sql("""
            update remarks_saying set body = '', stance = null, taken_back_at = :at
            where report_id = :report and remark = :remark and saying = :saying
            """)
                .param("report", reportId)
                .param("remark", remark)
                .param("saying", saying)
                .param("at", sql(at))
                .update();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getInt("remark"),
                new Saying(
                        row.getInt("saying"),
                        row.getLong("person_id"),
                        row.getString("author"),
                        Stance.find(row.getString("stance")).orElse(null),
                        row.getString("body"),
                        instant(row, "said_at"),
                        instantOrNull(row, "edited_at"),
                        instantOrNull(row, "taken_back_at")));
    }
}
