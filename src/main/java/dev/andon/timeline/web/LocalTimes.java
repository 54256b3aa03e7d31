package dev.andon.timeline.web;

import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.platform.problem.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times as people type them into forms, in their own zone. */
@Component
class LocalTimes {
    private final People people;

    LocalTimes(People people) {
        this.people = people;
    }

    ZoneId zone(Actor actor) {
        return actor.isPerson() ? people.get(actor.personId()).zone() : ZoneOffset.UTC;
    }

    /** @return null where nothing was typed */
    @Nullable
    Instant read(Actor actor, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip()).atZone(zone(actor)).toInstant();
        } catch (DateTimeException e) {
            throw new Invalid(field, "must say when, such as 2026-11-20T03:14");
        }
    }

    /** As a field for a time takes it. */
    String typed(Actor actor, @Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone(actor)).toLocalDateTime());
    }
}
