package dev.andon.platform.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests that carried an idempotency key, and their answers. */
@Component
class IdempotentRequests {
    /** After this long a request that never finished is taken to have died with its node. */
    static final Duration GIVEN_UP = Duration.ofSeconds(60);

    static final Duration KEPT = Duration.ofHours(48);

    private final JdbcClient db;
    private final Clock clock;

    IdempotentRequests(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whose key it is, and what was asked with it. */
    record Request(String caller, String key, byte[] hash) {}

    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {}

    /** What a request with a key turns out to be. */
    sealed interface Claim {
        /** The first of its kind: do the work. */
        record Mine() implements Claim {}

        /** Done before. */
        record Done(Answer answer) implements Claim {}

        /** Being done right now by another thread or node. */
        record Running() implements Claim {}

        /** The key was used for something else. */
        record Reused() implements Claim {}
    }

    Claim claim(Request request) {
        Instant now = clock.instant();
        boolean first = db.sql("""
            insert into idempotent_request (caller, key_hash, request_hash, started_at)
            values (:caller, :key, :hash, :now)
            on conflict do nothing\
            """)
                        .param("caller", request.caller())
                        .param("key", SealedAnswer.hash(request.key()))
                        .param("hash", request.hash())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        // Gone again between the two statements: its first request failed and freed the key. Soon is a fine answer.
        return first ? new Claim.Mine() : earlier(request, now).orElseGet(Claim.Running::new);
    }

    private Optional<Claim> earlier(Request request, Instant now) {
        return db.sql("""
            select request_hash, finished_at, status, content_type, location, etag, body
            from idempotent_request
            where caller = :caller and key_hash = :key\
            """)
                .param("caller", request.caller())
                .param("key", SealedAnswer.hash(request.key()))
                .query((rs, _) -> claim(request, rs, now))
                .optional();
    }

    private Claim claim(Request request, ResultSet earlier, Instant now) throws SQLException {
        if (!Arrays.equals(earlier.getBytes("request_hash"), request.hash())) {
            return new Claim.Reused();
        }
        if (earlier.getTimestamp("finished_at") != null) {
            return new Claim.Done(new Answer(
                    earlier.getInt("status"),
                    earlier.getString("content_type"),
                    earlier.getString("location"),
                    earlier.getString("etag"),
                    SealedAnswer.open(earlier.getBytes("body"), request.caller(), request.key())));
        }
        return takenOver(request, now) ? new Claim.Mine() : new Claim.Running();
    }

    private boolean takenOver(Request request, Instant now) {
        return db.sql("""
            update idempotent_request
            set started_at = :now
            where caller = :caller and key_hash = :key and finished_at is null and started_at < :given_up\
            """)
                        .param("caller", request.caller())
                        .param("key", SealedAnswer.hash(request.key()))
                        .param("now", Timestamp.from(now))
                        .param("given_up", Timestamp.from(now.minus(GIVEN_UP)))
                        .update()
                == 1;
    }

    void finish(Request request, Answer answer) {
        db.sql("""
            update idempotent_request
            set finished_at = :now, status = :status, content_type = :content_type,
                location = :location, etag = :etag, body = :body
            where caller = :caller and key_hash = :key\
            """)
                .param("caller", request.caller())
                .param("key", SealedAnswer.hash(request.key()))
                .param("now", Timestamp.from(clock.instant()))
                .param("status", answer.status())
                .param("content_type", answer.contentType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", SealedAnswer.seal(answer.body(), request.caller(), request.key()))
                .update();
    }

    /** The request did not come to an end worth keeping; its key may be used again. */
    void release(Request request) {
        db.sql("delete from idempotent_request where caller = :caller and key_hash = :key and finished_at is null")
                .param("caller", request.caller())
                .param("key", SealedAnswer.hash(request.key()))
                .update();
    }

    int purge() {
        return db.sql("delete from idempotent_request where started_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
