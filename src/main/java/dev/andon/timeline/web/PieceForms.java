package dev.andon.timeline.web;

import dev.andon.alerts.Change;
import dev.andon.learning.Milestone;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Sentences;
import dev.andon.response.Sentences.Told;
import dev.andon.timeline.ChangeMilestone;
import dev.andon.timeline.ChangeOutside;
import dev.andon.timeline.Curation;
import dev.andon.timeline.Item;
import dev.andon.timeline.Mark;
import dev.andon.timeline.Offers;
import dev.andon.timeline.Piece;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Row;
import dev.andon.timeline.Timeline;
import dev.andon.timeline.Timelines;
import dev.andon.timeline.Visibility;
import dev.andon.timeline.web.TimelineView.One;
import dev.andon.timeline.web.TimelineView.Place;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the forms for things of a timeline, and reads what was typed into them. */
@Component
class PieceForms {
    private final Timelines timelines;
    private final Offers offers;
    private final Sentences sentences;
    private final Places places;
    private final LocalTimes times;

    PieceForms(Timelines timelines, Offers offers, Sentences sentences, Places places, LocalTimes times) {
        this.timelines = timelines;
        this.offers = offers;
        this.sentences = sentences;
        this.places = places;
        this.times = times;
    }

    /** The form of a thing as it stands. @throws Missing when it is not there */
    One one(Actor actor, long number, Ref ref) {
        return one(actor, number, ref, null);
    }

    /** The same with what was typed; the version is the one that stands now. */
    One refused(Actor actor, long number, Ref ref, Form form) {
        return one(actor, number, ref, form);
    }

    private One one(Actor actor, long number, Ref ref, @Nullable Form refused) {
        Place place = places.of(actor, number);
        Timeline timeline = timelines.of(place.incident());
        Item item = timeline.curation().item(ref);
        Row row = timeline.rows().stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElse(null);
        boolean there = item.piece() != null || ref.kind() == Ref.Kind.MILESTONE || row != null;
        if (!there) {
            throw new Missing("This timeline has no %s.".formatted(ref.words()));
        }
        Mark mark = ref.kind() == Ref.Kind.MILESTONE
                ? timeline.mark(Milestone.of(ref.key()).orElseThrow())
                : null;
        Form form = refused == null ? Form.of(typed(actor, item.piece())) : refused;
        return new One(
                place,
                ref,
                item.version(),
                form,
                words(mark == null ? row : mark.at()),
                mark,
                versions(timeline.curation()),
                ref.kind() == Ref.Kind.GROUP || mark != null ? items(timeline) : List.of(),
                times.zone(actor));
    }

    /** What the fields of groups and milestones offer: nobody knows by heart which number an entry has. */
    private List<Option> items(Timeline timeline) {
        List<Row> rows = timeline.rows().stream()
                .filter(row -> row.shown() && row.ref().isTimed())
                .toList();
        Map<Long, String> said =
                sentences
                        .of(rows.stream()
                                .flatMap(row -> Stream.ofNullable(row.entry()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Told::seq, Told::text));
        return rows.stream()
                .map(row -> new Option(row.ref().toString(), label(row, said)))
                .toList();
    }

    private static String label(Row row, Map<Long, String> said) {
        String title = row.title();
        return title != null || row.entry() == null
                ? String.valueOf(title)
                : said.getOrDefault(row.entry().seq(), "");
    }

    private static Map<Milestone, Long> versions(Curation curation) {
        return Stream.of(Milestone.values())
                .collect(Collectors.toMap(
                        milestone -> milestone,
                        milestone -> curation.item(Ref.milestone(milestone)).version()));
    }

    private @Nullable String words(@Nullable Row row) {
        return row == null || row.entry() == null
                ? row == null ? null : row.title()
                : sentences.of(List.of(row.entry())).getFirst().text();
    }

    /** The form for something new that happened outside. @param at a moment in ISO 8601, or nothing */
    One fresh(Actor actor, long number, @Nullable Long change, String at) {
        Place place = places.of(actor, number);
        Map<String, String> typed = new HashMap<>(Map.of("confidence", "certain", "observer", "system"));
        if (change != null) {
            Timeline timeline = timelines.of(place.incident());
            typed.putAll(typed(actor, offers.find(place.incident(), timeline, change)));
        }
        typed.putIfAbsent("occurred_at", times.typed(actor, moment(at)));
        return fresh(actor, number, Form.of(typed));
    }

    One fresh(Actor actor, long number, Form form) {
        return new One(places.of(actor, number), null, 0, form, null, null, Map.of(), List.of(), times.zone(actor));
    }

    private static @Nullable Instant moment(String at) {
        try {
            return at.isEmpty() ? null : Instant.parse(at);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Map<String, String> typed(Actor actor, Change change) {
        Map<String, String> typed = new HashMap<>();
        typed.put("what", change.summary());
        typed.put("occurred_at", times.typed(actor, change.occurredAt()));
        typed.put("source", change.source());
        typed.put("change_id", Long.toString(change.id()));
        change.links().stream().findFirst().ifPresent(link -> typed.put("link", link.href()));
        return typed;
    }

    private Map<String, String> typed(Actor actor, @Nullable Piece piece) {
        Map<String, @Nullable String> typed = new HashMap<>();
        switch (piece) {
            case null -> {}
            case Piece.OfEntry said -> {
                typed.put("shown", Visibility.of(said.shown()).word());
                typed.put("title", said.title());
                typed.put("note", said.note());
            }
            case Piece.Group said -> {
                typed.put("title", said.title());
                typed.put("note", said.note());
                typed.put("from", said.from());
                typed.put("to", said.to());
            }
            case Piece.Outside said -> outside(actor, said, typed);
            case Piece.OfMilestone said -> milestone(actor, said, typed);
            case Piece.OfKind _ -> {}
        }
        Map<String, String> filled = new HashMap<>();
        typed.forEach((name, value) -> filled.put(name, Objects.requireNonNullElse(value, "")));
        return filled;
    }

    private void outside(Actor actor, Piece.Outside said, Map<String, @Nullable String> typed) {
        typed.put("what", said.what());
        typed.put("note", said.note());
        typed.put("occurred_at", times.typed(actor, said.occurredAt()));
        typed.put("until", times.typed(actor, said.until()));
        typed.put("margin_minutes", Integer.toString(said.margin()));
        typed.put("source", said.source());
        typed.put("link", said.link());
        typed.put("confidence", said.confidence().word());
        typed.put("observer", said.observer().word());
        typed.put("change_id", said.change() == null ? null : said.change().toString());
    }

    private void milestone(Actor actor, Piece.OfMilestone said, Map<String, @Nullable String> typed) {
        typed.put("item", said.at());
        typed.put("occurred_at", times.typed(actor, said.occurredAt()));
        typed.put("margin_minutes", Integer.toString(said.margin()));
        typed.put("source", said.source());
        typed.put(
                "confidence",
                said.confidence() == null ? null : said.confidence().word());
        typed.put("observer", said.observer() == null ? null : said.observer().word());
        typed.put("note", said.note());
    }

    /** What was typed of something that happened outside. @throws Invalid for what is no time or number */
    ChangeOutside outside(Actor actor, Map<String, String> typed) {
        Instant until = times.read(actor, "until", typed.get("until"));
        String change = typed.getOrDefault("change_id", "");
        return new ChangeOutside(
                typed.getOrDefault("what", ""),
                typed.getOrDefault("note", ""),
                times.read(actor, "occurred_at", typed.get("occurred_at")),
                until == null ? "" : until.toString(),
                minutes(typed),
                typed.getOrDefault("source", ""),
                typed.getOrDefault("link", ""),
                typed.get("confidence"),
                typed.get("observer"),
                change.matches("[1-9]\\d{0,17}") ? Long.valueOf(change) : null);
    }

    /** What was typed of a milestone; only a time of its own has a source. */
    ChangeMilestone milestone(Actor actor, Map<String, String> typed) {
        String item = typed.getOrDefault("item", "").strip();
        Instant at = times.read(actor, "occurred_at", typed.get("occurred_at"));
        return new ChangeMilestone(
                item.isEmpty() ? null : item,
                at,
                minutes(typed),
                typed.get("source"),
                typed.get("confidence"),
                typed.get("observer"),
                typed.getOrDefault("note", ""));
    }

    private static Integer minutes(Map<String, String> typed) {
        String minutes = typed.getOrDefault("margin_minutes", "").strip();
        if (!minutes.isEmpty() && !minutes.matches("\\d{1,6}")) {
            throw new Invalid("margin_minutes", "must be a whole number of minutes");
        }
        return minutes.isEmpty() ? 0 : Integer.parseInt(minutes);
    }
}
