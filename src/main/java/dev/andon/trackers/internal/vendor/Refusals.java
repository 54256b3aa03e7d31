package dev.andon.trackers.internal.vendor;

import dev.andon.platform.outgoing.Reply.Answered;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a status, its headers and its body mean: RFC 9110, and what the vendors' pages on limits and errors say. */
final class Refusals {
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final int MOST = 300;

    private Refusals() {}

    static Trouble trouble(String name, Answered answered, JsonNode said, Instant now) {
        int status = answered.status();
        String words = said(said);
        String why = "%s answered %d%s".formatted(name, status, words.isEmpty() ? "." : ": " + words);
        Duration after = after(answered, now);
        if (status == 429 || status == 403 && after != null) {
            return new Trouble(Trouble.Kind.BUSY, "%s wants a pause: too many requests.".formatted(name), after);
        }
        Trouble.Kind kind = switch (status) {
            case 301, 302, 303, 307, 308, 401, 403, 405 -> Trouble.Kind.CLOSED;
            case 404, 410 -> Trouble.Kind.GONE;
            case 408 -> Trouble.Kind.DOWN;
            default -> status >= 400 && status < 500 ? Trouble.Kind.REFUSED : Trouble.Kind.DOWN;
        };
        return new Trouble(kind, why, status >= 500 ? after : null);
    }

    /** GitHub says 403 with Retry-After, or with nothing remaining until the second of a reset, where others say 429. */
    private static @Nullable Duration after(Answered answered, Instant now) {
        String retry = answered.heard().get("Retry-After");
        if (retry != null) {
            return within(wait(retry.strip(), now));
        }
        String reset = answered.heard().get("X-RateLimit-Reset");
        if ("0".equals(answered.heard().get("X-RateLimit-Remaining")) && reset != null && reset.matches("\\d{1,12}")) {
            return within(Duration.between(now, Instant.ofEpochSecond(Long.parseLong(reset))));
        }
        return null;
    }

    private static Duration wait(String retry, Instant now) {
        if (retry.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retry));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(retry, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Duration.ofMinutes(1);
        }
    }

    /** A vendor whose clock is wrong does not stop us for ever. */
    private static Duration within(Duration wait) {
        Duration some = wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
        return some.compareTo(LONGEST) > 0 ? LONGEST : some;
    }

    /** Jira: errorMessages and errors by field; GitHub: message and errors; GitLab: message or error; Asana: errors. */
    private static String said(JsonNode body) {
        List<String> words = new ArrayList<>();
        for (String field : List.of("errorMessages", "message", "error", "errors")) {
            gather(body.path(field), "", words);
        }
        String text = String.join("; ", words).replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    }

    private static void gather(JsonNode node, String of, List<String> words) {
        if (node.isString()) {
            words.add(of.isEmpty() || of.equals("message") ? node.asString() : of + ": " + node.asString());
        } else if (node.isArray()) {
            node.forEach(one -> gather(one, of, words));
        } else if (node.isObject()) {
            node.properties().forEach(field -> gather(field.getValue(), field.getKey(), words));
        }
    }
}
