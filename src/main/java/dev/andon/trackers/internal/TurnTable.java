package dev.andon.trackers.internal;

import dev.andon.platform.database.Times;
import dev.andon.trackers.Agreed;
import dev.andon.trackers.Field;
import dev.andon.trackers.Link;
import dev.andon.trackers.Link.Phase;
import dev.andon.trackers.internal.vendor.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When each link is looked at, and by whom. A wish is a column and no timer of its own, so that it is set in the
 * transaction that wants it, and two wishes are one.
 */
@Component
public class TurnTable {
    private final JdbcClient jdbc;

    TurnTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A link that somebody looks at now.
     *
     * @param asked how often it was wished for when this began
     * @param lease until when nobody else takes it
     */
    record Turn(long linkId, long asked, Instant lease) {}

    /** A follow-up changed, or a person wants it. One that was refused is tried again; one that is gone stays so. */
    public void want(long followUp, Instant now) {
        jdbc.sql("""
            update trackers_link
            set due_at = least(due_at, :now), asked = asked + 1
            where follow_up = :followUp and phase <> 'gone'
            """).param("followUp", followUp).param("now", Times.sql(now)).update();
    }

    /** A tracker says that one of its tickets changed; also one that was gone may be back. */
    public void want(String connection, String ticket, Instant now) {
        jdbc.sql("""
            update trackers_link
            set due_at = least(due_at, :now), asked = asked + 1
            where connection = :connection and ticket = :ticket
            """)
                .param("connection", connection)
                .param("ticket", ticket)
                .param("now", Times.sql(now))
                .update();
    }

    /** What owners changed may mend what failed. */
    public void wantAll(String connection, Instant now) {
        jdbc.sql("""
            update trackers_link
            set due_at = least(due_at, :now), asked = asked + 1
            where connection = :connection and phase <> 'gone'
            """)
                .param("connection", connection)
                .param("now", Times.sql(now))
                .update();
    }

    /** Makes some due that nobody told of: webhooks get lost. What is closed is read a day's time more rarely. */
    void reread(Instant now, Duration every, int most) {
        jdbc.sql("""
            update trackers_link
            set due_at = :now, asked = asked + 1
            where id = any (array(
                select id from trackers_link
                where due_at is null
                    and phase in ('linked', 'held')
                    and (read_at <= :closed or open and read_at <= :open)
                order by read_at
                limit :most
                for update skip locked))
            """)
                .param("now", Times.sql(now))
                .param("open", Times.sql(now.minus(every)))
                .param("closed", Times.sql(now.minus(every.multipliedBy(24))))
                .param("most", most)
                .update();
    }

    /**
     * Takes links that are due and whose tracker may be asked, those that have waited longest first.
     *
     * @param settled a ticket that was asked for later and not answered may still be on its way, whoever wants it sooner
     */
    List<Turn> take(Instant now, Instant lease, Instant settled, int most) {
        return jdbc.sql("""
            update trackers_link
            set lease_until = :lease
            where id = any (array(
                select l.id
                from trackers_link l
                    join trackers_connection c on c.key = l.connection
                where l.due_at <= :now
                    and (l.lease_until is null or l.lease_until <= :now)
                    and (l.ticket is not null or l.sent_at is null or l.sent_at <= :settled)
                    and not c.paused
                    and (c.rest_until is null or c.rest_until <= :now)
                order by l.due_at
                limit :most
                for update of l skip locked))
            returning id, asked
            """)
                .param("now", Times.sql(now))
                .param("lease", Times.sql(lease))
                .param("settled", Times.sql(settled))
                .param("most", most)
                .query((row, _) -> new Turn(row.getLong("id"), row.getLong("asked"), lease))
                .list();
    }

    /**
     * That its making will be asked for now, and with what; written down before it is.
     *
     * @return false when it must not be: it was unlinked or begun anew meanwhile, or somebody else has the turn
     */
    boolean sending(Turn turn, Link link, Map<Field, Agreed> sent, Instant now) {
        return jdbc.sql("""
            update trackers_link
            set sent_at = :now, agreed = :agreed::jsonb
            where id = :id and marker = :marker and lease_until = :lease
            """)
                        .param("id", link.id())
                        .param("marker", link.marker())
                        .param("lease", Times.sql(turn.lease()))
                        .param("agreed", LinkJson.agreed(sent))
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    /** That it was not made: the tracker said so. */
    void notMade(Turn turn, Link link) {
        jdbc.sql("update trackers_link set sent_at = :before where id = :id and lease_until = :lease")
                .param("id", link.id())
                .param("before", Times.sqlOrNull(link.sentAt()))
                .param("lease", Times.sql(turn.lease()))
                .update();
    }

    /** Which ticket it is, as soon as that is known: what fails afterwards must not make another. */
    void made(Link link, Ticket ticket, Map<Field, Agreed> agreed) {
        jdbc.sql("""
            update trackers_link
            set phase = 'linked', ticket = :ticket, label = :label, url = :url, agreed = :agreed::jsonb,
                version = version + 1
            where id = :id
            """)
                .param("id", link.id())
                .param("ticket", ticket.id())
                .param("label", ticket.label())
                .param("url", ticket.url())
                .param("agreed", LinkJson.agreed(agreed))
                .update();
    }

    /** What both sides agree on since a field was taken over; in the transaction that took it. */
    void agree(Link link, Field field, Agreed agreed) {
        jdbc.sql("update trackers_link set agreed = agreed || :one::jsonb where id = :id")
                .param("id", link.id())
                .param("one", LinkJson.agreed(Map.of(field, agreed)))
                .update();
    }

    /** What came of comparing. Only whoever still has the turn may say, and only of what nobody chose meanwhile. */
    boolean compared(Turn turn, Link before, Link after, boolean open, Instant now) {
        return jdbc.sql("""
            update trackers_link
            set phase = 'linked',
                label = :label,
                url = :url,
                agreed = :agreed::jsonb,
                disagreements = :disagreements::jsonb,
                notes = :notes::jsonb,
                trouble = '',
                tries = 0,
                open = :open,
                read_at = :now,
                version = version + case when :changed then 1 else 0 end
            where id = :id and lease_until = :lease and version = :version
            """)
                        .param("id", after.id())
                        .param("label", after.label())
                        .param("url", after.url())
                        .param("agreed", LinkJson.agreed(after.agreed()))
                        .param("disagreements", LinkJson.disagreements(after.disagreements()))
                        .param("notes", LinkJson.notes(after.notes()))
                        .param("open", open)
                        .param("now", Times.sql(now))
                        .param("changed", !after.disagreements().equals(before.disagreements()))
                        .param("lease", Times.sql(turn.lease()))
                        .param("version", before.version())
                        .update()
                == 1;
    }

    /** It is not kept in step, and why. */
    void stands(Turn turn, Phase phase, String why, Instant now) {
        jdbc.sql("""
            update trackers_link
            set phase = :phase,
                trouble = :why,
                read_at = :now,
                version = version + case when phase = :phase then 0 else 1 end
            where id = :id and lease_until = :lease
            """)
                .param("id", turn.linkId())
                .param("phase", phase.word())
                .param("why", why)
                .param("now", Times.sql(now))
                .param("lease", Times.sql(turn.lease()))
                .update();
    }

    /** What waits since it failed need not wait any longer: the tracker answers. */
    public void wantFailed(String connection, Instant now) {
        jdbc.sql("""
            update trackers_link
            set due_at = :now, asked = asked + 1
            where connection = :connection and tries > 0 and due_at > :now
            """)
                .param("connection", connection)
                .param("now", Times.sql(now))
                .update();
    }

    /** Ends a turn. A wish that came meanwhile is granted at once. */
    void done(Turn turn, Instant now) {
        end(turn, "", null, now);
    }

    /** The same after a failure, to be tried again then. */
    void failed(Turn turn, String why, Instant again, Instant now) {
        end(turn, why, again, now);
    }

    private void end(Turn turn, String why, @Nullable Instant again, Instant now) {
        jdbc.sql("""
            update trackers_link
            set lease_until = null,
                due_at = case
                    when cast(:again as timestamptz) is not null then :again
                    when asked > :asked then :now
                end,
                trouble = case when cast(:again as timestamptz) is not null then :why else trouble end,
                tries = case when cast(:again as timestamptz) is not null then tries + 1 else tries end
            where id = :id and lease_until = :lease
            """)
                .param("id", turn.linkId())
                .param("asked", turn.asked())
                .param("again", Times.sqlOrNull(again))
                .param("why", why)
                .param("now", Times.sql(now))
                .param("lease", Times.sql(turn.lease()))
                .update();
    }
}
