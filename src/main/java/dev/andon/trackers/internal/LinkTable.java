package dev.andon.trackers.internal;

import dev.andon.platform.database.Times;
import dev.andon.trackers.Link;
import dev.andon.trackers.Link.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of links: what people ask of them. {@link TurnTable} has when each is looked at. */
@Component
public class LinkTable {
    private static final String SELECT = "select * from trackers_link ";

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Link> of(long followUp) {
        return jdbc.sql(SELECT + "where follow_up = :followUp")
                .param("followUp", followUp)
                .query(LinkTable::link)
                .optional();
    }

    public Optional<Link> lock(long followUp) {
        return jdbc.sql(SELECT + "where follow_up = :followUp for update")
                .param("followUp", followUp)
                .query(LinkTable::link)
                .optional();
    }

    public Optional<Link> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(LinkTable::link)
                .optional();
    }

    /** Those that somebody has to decide about, latest first. */
    public List<Link> disagreeing(int limit) {
        return jdbc.sql(SELECT + "where disagreements <> '[]' order by id desc limit :limit")
                .param("limit", limit)
                .query(LinkTable::link)
                .list();
    }

    /** Those of which the last attempt failed for a reason of their own, latest first. */
    public List<Link> stuck(int limit) {
        return jdbc.sql(SELECT + "where phase in ('refused', 'gone') order by id desc limit :limit")
                .param("limit", limit)
                .query(LinkTable::link)
                .list();
    }

    /** How many there are, by connection. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select connection, count(*) as links from trackers_link group by connection")
                .query((row, _) -> counts.put(row.getString("connection"), row.getLong("links")))
                .list();
        return counts;
    }

    /** A new one, due at once; false when the follow-up or the ticket has one already. */
    public boolean insert(Link link) {
        return jdbc.sql("""
            insert into trackers_link (follow_up, connection, phase, ticket, label, url, marker, agreed, disagreements,
                notes, trouble, tries, open, linked_at, linked_by, due_at, asked, version)
            values (:followUp, :connection, :phase, :ticket, :label, :url, :marker, :agreed::jsonb, '[]', '{}', '', 0,
                true, :at, :by, :at, 1, 1)
            on conflict do nothing
            """)
                        .param("followUp", link.followUp())
                        .param("connection", link.connection())
                        .param("phase", link.phase().word())
                        .param("ticket", link.ticket())
                        .param("label", link.label())
                        .param("url", link.url())
                        .param("marker", link.marker())
                        .param("agreed", LinkJson.agreed(link.agreed()))
                        .param("at", Times.sql(link.linkedAt()))
                        .param("by", link.linkedBy())
                        .update()
                == 1;
    }

    public void delete(long id) {
        jdbc.sql("delete from trackers_link where id = :id").param("id", id).update();
    }

    /** What was chosen by a person, who holds the row; due at once. */
    public void chosen(Link link, Instant now) {
        jdbc.sql("""
            update trackers_link
            set agreed = :agreed::jsonb,
                disagreements = :disagreements::jsonb,
                due_at = :now,
                asked = asked + 1,
                version = version + 1
            where id = :id
            """)
                .param("id", link.id())
                .param("agreed", LinkJson.agreed(link.agreed()))
                .param("disagreements", LinkJson.disagreements(link.disagreements()))
                .param("now", Times.sql(now))
                .update();
    }

    /** A ticket that is gone is made anew, under another marker. */
    public void anew(long id, String marker, Instant now) {
        jdbc.sql("""
            update trackers_link
            set phase = 'making', ticket = null, label = '', url = '', marker = :marker, sent_at = null, agreed = '{}',
                disagreements = '[]', notes = '{}', trouble = '', tries = 0, due_at = :now, asked = asked + 1,
                version = version + 1
            where id = :id
            """)
                .param("id", id)
                .param("marker", marker)
                .param("now", Times.sql(now))
                .update();
    }

    static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getLong("id"),
                row.getLong("follow_up"),
                row.getString("connection"),
                Phase.of(row.getString("phase")),
                ticket(row),
                row.getString("label"),
                row.getString("url"),
                row.getString("marker"),
                Times.instantOrNull(row, "sent_at"),
                LinkJson.agreed(row.getString("agreed")),
                LinkJson.disagreements(row.getString("disagreements")),
                LinkJson.notes(row.getString("notes")),
                row.getString("trouble"),
                row.getInt("tries"),
                Times.instant(row, "linked_at"),
                row.getString("linked_by"),
                Times.instantOrNull(row, "read_at"),
                Times.instantOrNull(row, "due_at"),
                row.getLong("version"));
    }

    private static @Nullable String ticket(ResultSet row) throws SQLException {
        return row.getString("ticket");
    }
}
