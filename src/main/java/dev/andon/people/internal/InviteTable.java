package dev.andon.people.internal;

import dev.andon.people.Access;
import dev.andon.people.Invite;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class InviteTable {
    private final JdbcClient db;

    InviteTable(JdbcClient db) {
        this.db = db;
    }

    public Invite insert(byte[] secretHash, String email, Access access, long invitedBy, Instant now, Instant expiry) {
        return db.sql("""
            insert into invite (secret_hash, email, access, invited_by, created_at, expires_at)
            values (:hash, :email, :access, :by, :now, :expiry)
            returning *
            """)
                .param("hash", secretHash)
                .param("email", email)
                .param("access", access.word())
                .param("by", invitedBy)
                .param("now", Times.sql(now))
                .param("expiry", Times.sql(expiry))
                .query(InviteTable::invite)
                .single();
    }

    /** The open invite with this secret. */
    public Optional<Invite> open(byte[] secretHash, Instant now) {
        return db.sql("""
            select *
            from invite
            where secret_hash = :hash and accepted_at is null and expires_at > :now
            """)
                .param("hash", secretHash)
                .param("now", Times.sql(now))
                .query(InviteTable::invite)
                .optional();
    }

    public List<Invite> allOpen(Instant now) {
        return db.sql("""
            select *
            from invite
            where accepted_at is null and expires_at > :now
            order by created_at desc, id desc
            """)
                .param("now", Times.sql(now))
                .query(InviteTable::invite)
                .list();
    }

    /** Closes every open invite of this e-mail; false when there was none, so that a link works once. */
    public boolean accept(String email, Instant now) {
        return db.sql("""
            update invite
            set accepted_at = :now
            where lower(email) = lower(:email) and accepted_at is null
            """).param("email", email).param("now", Times.sql(now)).update() > 0;
    }

    /** An earlier link to the same e-mail stops working when a new one is made. */
    public void expire(String email, Instant now) {
        db.sql("""
            update invite
            set expires_at = :now
            where lower(email) = lower(:email) and accepted_at is null and expires_at > :now
            """).param("email", email).param("now", Times.sql(now)).update();
    }

    private static Invite invite(ResultSet row, int n) throws SQLException {
        return new Invite(
                row.getLong("id"),
                row.getString("email"),
                Access.of(row.getString("access")),
                Times.instant(row, "created_at"),
                Times.instant(row, "expires_at"));
    }
}
