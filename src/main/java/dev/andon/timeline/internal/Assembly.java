package dev.andon.timeline.internal;

import dev.andon.learning.Milestone;
import dev.andon.learning.Retelling;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import dev.andon.timeline.Confidence;
import dev.andon.timeline.Curation;
import dev.andon.timeline.Item;
import dev.andon.timeline.Observer;
import dev.andon.timeline.Piece;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Makes rows of a log and of what people said of it. */
public final class Assembly {
    /** Typed this much later than it happened, a time is somebody's memory. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    private final Curation curation;
    private final Set<String> hidden;

    /** @param hidden kinds of entries that are usually not shown */
    public Assembly(Curation curation, Set<String> hidden) {
        this.curation = curation;
        this.hidden = hidden;
    }

    /** A row for every entry that is part of the story, for every outside event and every milestone with its own time. */
    public List<Row> rows(List<Entry> log) {
        Stream<Row> entries = log.stream().filter(Retelling::isPartOfTheStory).map(this::row);
        Stream<Row> events = curation.of(Ref.Kind.EVENT).stream().map(this::outside);
        Stream<Row> milestones = Stream.of(Milestone.values()).flatMap(this::own);
        return Stream.of(entries, events, milestones).flatMap(rows -> rows).toList();
    }

    private Row row(Entry entry) {
        Ref ref = Ref.entry(entry.seq());
        Piece.OfEntry said = curation.entry(entry.seq());
        String word = EventCodec.word(entry.event());
        Boolean byKind = curation.kind(word);
        boolean usual = byKind == null ? !hidden.contains(word) : byKind;
        Observer observer = observer(entry);
        return new Row(
                ref,
                entry,
                entry.occurredAt(),
                null,
                0,
                said.title(),
                said.note(),
                by(entry),
                null,
                observer,
                observer == Observer.SYSTEM ? Confidence.CERTAIN : Confidence.LIKELY,
                List.of(),
                said.shown() == null ? usual : said.shown(),
                usual,
                curation.item(ref).version());
    }

    /** The log's clock is a system's; only a time that a person typed afterwards is not. */
    private static Observer observer(Entry entry) {
        boolean later = Duration.between(entry.occurredAt(), entry.recordedAt()).compareTo(AT_ONCE) > 0;
        return later && entry.actor().isPerson() && !isOfAnAlert(entry) ? Observer.PERSON : Observer.SYSTEM;
    }

    private static boolean isOfAnAlert(Entry entry) {
        return entry.event() instanceof AlertAttached || entry.event() instanceof AlertChanged;
    }

    private static String by(Entry entry) {
        if (entry.event() instanceof AlertAttached alert) {
            return alert.source();
        }
        return entry.actor().name();
    }

    private Row outside(Item item) {
        Piece.Outside said = (Piece.Outside) Objects.requireNonNull(item.piece());
        return new Row(
                item.ref(),
                null,
                said.occurredAt(),
                said.until(),
                said.margin(),
                said.what(),
                said.note(),
                said.source(),
                said.link(),
                said.observer(),
                said.confidence(),
                List.of(),
                true,
                true,
                item.version());
    }

    private Stream<Row> own(Milestone milestone) {
        return curation.milestone(milestone).stream()
                .filter(said -> said.occurredAt() != null)
                .map(said -> own(milestone, said, Objects.requireNonNull(said.occurredAt())));
    }

    private Row own(Milestone milestone, Piece.OfMilestone said, Instant at) {
        Ref ref = Ref.milestone(milestone);
        return new Row(
                ref,
                null,
                at,
                null,
                said.margin(),
                milestone.label(),
                said.note(),
                said.source() == null ? "" : said.source(),
                null,
                said.observer() == null ? Observer.PERSON : said.observer(),
                said.confidence() == null ? Confidence.LIKELY : said.confidence(),
                List.of(),
                true,
                true,
                curation.item(ref).version());
    }
}
