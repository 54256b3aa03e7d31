package dev.andon.people.internal;

import dev.andon.people.Access;
import dev.andon.people.Person;
import dev.andon.people.Token;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class TokenTable {
    private final JdbcClient db;

    TokenTable(JdbcClient db) {
        this.db = db;
    }

    /** A token and whose it is. */
    public record Held(Token token, Person person) {}

    public Token insert(
            byte[] secretHash,
            String prefix,
            long personId,
            String name,
            Access scope,
            Instant now,
            @Nullable Instant expiresAt) {
        return db.sql("""
            insert into api_token (secret_hash, prefix, person_id, name, scope, created_at, expires_at)
            values (:hash, :prefix, :person, :name, :scope, :now, :expires)
            returning *
            """)
                .param("hash", secretHash)
                .param("prefix", prefix)
                .param("person", personId)
                .param("name", name)
                .param("scope", scope.word())
                .param("now", Times.sql(now))
                .param("expires", Times.sqlOrNull(expiresAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(TokenTable::token)
                .single();
    }

    public Optional<Held> held(byte[] secretHash) {
        return db.sql("""
            select t.*, p.name as person_name, p.email, p.access, p.zone, p.active, p.handle, p.single_keys
            from api_token t
            join person p on p.id = t.person_id
            where t.secret_hash = :hash
            """).param("hash", secretHash).query(TokenTable::held).optional();
    }

    public Optional<Token> find(long id) {
        return db.sql("select * from api_token where id = :id")
                .param("id", id)
                .query(TokenTable::token)
                .optional();
    }

    public List<Token> of(long personId) {
        return db.sql("select * from api_token where person_id = :person order by created_at desc, id desc")
                .param("person", personId)
                .query(TokenTable::token)
                .list();
    }

    public void used(long id, Instant now) {
        db.sql("update api_token set last_used_at = :now where id = :id")
                .param("id", id)
                .param("now", Times.sql(now))
                .update();
    }

    /** False when it was revoked before. */
    public boolean revoke(long id, Instant now) {
        return db.sql("update api_token set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("now", Times.sql(now))
                        .update()
                == 1;
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        Person person = new Person(
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getString("email"),
                Access.of(row.getString("access")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("active"),
                row.getString("handle"),
                row.getBoolean("single_keys"));
        return new Held(token(row, n), person);
    }

    private static Token token(ResultSet row, int n) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("prefix"),
                Access.of(row.getString("scope")),
                Times.instant(row, "created_at"),
                Times.instantOrNull(row, "expires_at"),
                Times.instantOrNull(row, "last_used_at"),
                Times.instantOrNull(row, "revoked_at"));
    }
}
