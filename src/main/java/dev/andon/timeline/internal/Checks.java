package dev.andon.timeline.internal;

import dev.andon.platform.problem.Validation;
import dev.andon.timeline.ChangeEntry;
import dev.andon.timeline.ChangeGroup;
import dev.andon.timeline.ChangeMilestone;
import dev.andon.timeline.ChangeOutside;
import dev.andon.timeline.Confidence;
import dev.andon.timeline.Observer;
import dev.andon.timeline.Piece;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Visibility;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns what was asked for into pieces, and names every field that makes no sense. */
public final class Checks {
    private static final int LINE = 300;
    private static final int NOTE = 10_000;
    private static final int LINK = 2048;
    private static final int MARGIN = 1440;

    private final Validation check = new Validation();
    private final Predicate<Ref> there;
    private final Instant now;

    /** @param there whether the timeline has such a thing */
    public Checks(Predicate<Ref> there, Instant now) {
        this.there = there;
        this.now = now;
    }

    /** Throws when anything was wrong. */
    public <T> T checked(T piece) {
        check.throwIfAny();
        return piece;
    }

    public Validation validation() {
        return check;
    }

    public Piece.OfEntry entry(ChangeEntry said, Piece.OfEntry before) {
        Visibility shown = said.shown() == null ? Visibility.of(before.shown()) : visibility("shown", said.shown());
        return new Piece.OfEntry(
                shown == Visibility.USUAL ? null : shown == Visibility.SHOWN,
                line("title", said.title(), before.title()),
                note(said.note(), before.note()));
    }

    /** Shown, hidden or usual. */
    public Visibility visibility(String field, String word) {
        return Visibility.of(word.strip()).orElseGet(() -> {
            check.error(field, "must be shown, hidden or usual");
            return Visibility.USUAL;
        });
    }

    public Piece.Group group(ChangeGroup said, Piece.@Nullable Group before) {
        String from = ref("from", said.from() == null && before != null ? before.from() : said.from());
        String to = ref("to", said.to() == null && before != null ? before.to() : said.to());
        check.check(from.isEmpty() || !from.equals(to), "to", "must be another one than from");
        String title =
                said.title() == null && before != null ? before.title() : check.line("title", said.title(), LINE);
        return new Piece.Group(title, note(said.note(), before == null ? null : before.note()), from, to);
    }

    private String ref(String field, @Nullable String text) {
        String typed = check.line(field, text, 40);
        Ref ref = Ref.of(typed).filter(Ref::isTimed).orElse(null);
        if (!typed.isEmpty()) {
            check.check(ref != null, field, "must be an entry or an outside event, such as entry-14");
            check.check(ref == null || there.test(ref), field, "is not in this timeline");
        }
        return ref == null ? "" : ref.toString();
    }

    public Piece.Outside outside(ChangeOutside said, Piece.@Nullable Outside before) {
        Instant at = said.occurredAt() == null && before != null
                ? before.occurredAt()
                : required("occurred_at", said.occurredAt());
        Instant until = until(said.until(), before == null ? null : before.until());
        check.check(until == null || !until.isBefore(at), "until", "is before it began");
        String link = line("link", said.link(), before == null ? null : before.link(), LINK);
        // Only what a browser opens as a page: a link with another scheme could run as script.
        check.check(
                link == null || link.matches("(?i)https?://[^\\s\"<>]+"),
                "link",
                "must be an address that starts with http:// or https://");
        Long change = said.changeId() == null && before != null ? before.change() : said.changeId();
        check.check(change == null || change > 0, "change_id", "is not a change");
        return new Piece.Outside(
                said.what() == null && before != null ? before.what() : check.line("what", said.what(), LINE),
                note(said.note(), before == null ? null : before.note()),
                at,
                until,
                margin(said.marginMinutes(), before == null ? 0 : before.margin()),
                said.source() == null && before != null ? before.source() : check.line("source", said.source(), LINE),
                link,
                confidence(said.confidence(), before == null ? Confidence.LIKELY : before.confidence()),
                observer(said.observer(), before == null ? Observer.PERSON : before.observer()),
                change);
    }

    public Piece.OfMilestone milestone(ChangeMilestone said, Piece.@Nullable OfMilestone before) {
        check.check(
                said.item() == null || said.occurredAt() == null, "item", "and a time of its own exclude each other");
        String note = note(said.note(), before == null ? null : before.note());
        boolean tied = said.item() != null || said.occurredAt() == null && before != null && before.at() != null;
        if (tied) {
            String item = ref("item", said.item() == null && before != null ? before.at() : said.item());
            return new Piece.OfMilestone(item, null, 0, null, null, null, note);
        }
        check.check(
                said.occurredAt() != null || before != null,
                "occurred_at",
                "is required, or an item of the timeline that it was");
        Instant at = said.occurredAt() == null ? before == null ? now : before.occurredAt() : said.occurredAt();
        return new Piece.OfMilestone(
                null,
                check.past("occurred_at", at, now),
                margin(said.marginMinutes(), before == null ? 0 : before.margin()),
                said.source() == null && before != null && before.source() != null
                        ? before.source()
                        : check.line("source", said.source(), LINE),
                confidence(said.confidence(), or(before == null ? null : before.confidence(), Confidence.LIKELY)),
                observer(said.observer(), or(before == null ? null : before.observer(), Observer.PERSON)),
                note);
    }

    private static <T> T or(@Nullable T one, T other) {
        return one == null ? other : one;
    }

    private Instant required(String field, @Nullable Instant at) {
        check.check(at != null, field, "is required");
        return check.past(field, at, now);
    }

    private @Nullable Instant until(@Nullable String typed, @Nullable Instant before) {
        if (typed == null) {
            return before;
        }
        String text = check.optionalLine("until", typed, 40);
        if (text == null) {
            return null;
        }
        try {
            return check.past("until", Instant.parse(text), now);
        } catch (DateTimeException e) {
            check.error("until", "must be a time, such as 2026-11-20T03:14:00Z");
            return null;
        }
    }

    private int margin(@Nullable Integer minutes, int before) {
        int margin = minutes == null ? before : minutes;
        check.check(margin >= 0 && margin <= MARGIN, "margin_minutes", "must be between 0 and " + MARGIN);
        return margin;
    }

    private Confidence confidence(@Nullable String word, Confidence before) {
        return word == null || word.isBlank()
                ? before
                : Confidence.of(word.strip()).orElseGet(() -> {
                    check.error("confidence", "must be certain, likely or guess");
                    return before;
                });
    }

    private Observer observer(@Nullable String word, Observer before) {
        return word == null || word.isBlank()
                ? before
                : Observer.of(word.strip()).orElseGet(() -> {
                    check.error("observer", "must be system or person");
                    return before;
                });
    }

    private @Nullable String line(String field, @Nullable String said, @Nullable String before) {
        return line(field, said, before, LINE);
    }

    private @Nullable String line(String field, @Nullable String said, @Nullable String before, int max) {
        return said == null ? before : check.optionalLine(field, said, max);
    }

    private @Nullable String note(@Nullable String said, @Nullable String before) {
        return said == null ? before : check.optionalText("note", said, NOTE);
    }
}
