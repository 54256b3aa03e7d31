package dev.andon.alerts.web;

import dev.andon.alerts.Change;
import dev.andon.alerts.ChangeFilter;
import dev.andon.alerts.ChangeKind;
import dev.andon.alerts.Changes;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Cursor;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of the list of changes as the query of a URL spells them; blank is absent. */
record ChangeQuery(
        @Nullable String service,
        @Nullable String kind,
        @Nullable String after,
        @Nullable String before) {

    /** Throws Invalid with all that is wrong. */
    ChangeFilter read() {
        Validation check = new Validation();
        String named = check.optionalLine("service", service, 100);
        var filter = new ChangeFilter(
                named == null ? List.of() : List.of(named),
                kinds(check),
                instant(check, "after", after),
                instant(check, "before", before));
        check.throwIfAny();
        return filter;
    }

    private List<String> kinds(Validation check) {
        if (kind == null || kind.isBlank()) {
            return List.of();
        }
        return ChangeKind.known(kind).map(ChangeKind::word).map(List::of).orElseGet(() -> {
            check.error("kind", "must be one of deployment, configuration, infrastructure, other");
            return List.of();
        });
    }

    private static @Nullable Instant instant(Validation check, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant at = Instant.parse(text.strip());
            boolean sane = at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("9999-01-01T00:00:00Z"));
            check.check(sane, field, "is no time of ours");
            return sane ? at : null;
        } catch (DateTimeParseException e) {
            check.error(field, "must be a time such as 2026-03-02T09:00:00Z");
            return null;
        }
    }

    static Changes.@Nullable Place place(@Nullable String cursor) {
        Cursor read = Cursor.read(cursor, 2);
        return read == null ? null : new Changes.Place(read.instant(0), read.number(1));
    }

    static Cursor cursor(Change change) {
        return Cursor.of(change.occurredAt(), change.id());
    }
}
