package dev.andon.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a request was refused, as RFC 9457 lays it out.
 *
 * @param type a URN that stays the same for ever; clients may switch on it
 * @param title the kind of problem in a few words, the same for every problem of a type
 * @param detail what was wrong this time, and what to do about it
 * @param instance the path that was asked for
 * @param errors every field that is wrong, each with its reason
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String URN = "urn:andon:problem:";

    public static Problem of(int status, String type, String detail) {
        return of(status, type, detail, List.of());
    }

    public static Problem of(int status, String type, String detail, List<FieldError> errors) {
        return new Problem(URN + type, title(status, type), status, detail, null, errors);
    }

    public static Problem of(Refusal refusal) {
        List<FieldError> errors = refusal instanceof Invalid invalid ? invalid.errors() : List.of();
        return of(refusal.status(), refusal.type(), refusal.getMessage(), errors);
    }

    /** A fault of ours: nothing about it leaves the house. */
    public static Problem fault() {
        return of(500, "fault", "Something went wrong on our side. It has been noted in the log.");
    }

    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors);
    }

    private static String title(int status, String type) {
        return switch (type) {
            case "invalid" -> "Some fields need another look";
            case "unreadable" -> "The request could not be read";
            case "stale" -> "It changed since you read it";
            case "too-large" -> "The request is too large";
            case "idempotency-key-reused" -> "The idempotency key belongs to another request";
            case "idempotency-key-in-use" -> "The first request with this key is still running";
            default -> {
                HttpStatus known = HttpStatus.resolve(status);
                yield known == null ? "Status " + status : known.getReasonPhrase();
            }
        };
    }
}
