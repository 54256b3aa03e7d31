package dev.andon.replay.web;

import dev.andon.replay.Happened;
import dev.andon.replay.Replays;
import dev.andon.replay.RoomThen;
import dev.andon.response.Entry;
import dev.andon.response.EntryHtml;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.RoomLooks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Composes the page of a moment. */
@Component
class ReplayViews {
    /** Entries shown of those that were known; the rest is a press away. */
    private static final int RECENT = 12;

    private final IncidentLog log;
    private final Replays replays;
    private final EntryHtml html;
    private final RoomLooks looks;
    private final Clock clock;

    ReplayViews(IncidentLog log, Replays replays, EntryHtml html, RoomLooks looks, Clock clock) {
        this.log = log;
        this.replays = replays;
        this.html = html;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * The page of the moment that the reader asks for.
     *
     * @param asked given the slider's span, the moment; empty for the beginning of the response
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    ReplayPage page(Incident incident, Function<Timeline, Optional<Instant>> asked) {
        List<Entry> whole = log.entries(incident.id());
        Timeline span = Timeline.of(incident, whole, clock.instant());
        Instant at = asked.apply(span).orElseGet(() -> whole.getFirst().recordedAt());
        return page(incident, whole, span, at);
    }

    private ReplayPage page(Incident incident, List<Entry> whole, Timeline span, Instant at) {
        @Nullable RoomThen known = replays.at(incident, whole, at).orElse(null);
        int seen = known == null ? 0 : (int) known.incident().seq();
        List<Entry> recent = whole.subList(Math.max(0, seen - RECENT), seen);
        Happened happened = Happened.by(at, whole);
        return new ReplayPage(
                incident,
                span,
                at,
                known,
                known == null ? List.of() : replays.shown(whole, known),
                html.of(recent),
                seen - recent.size(),
                happened,
                html.of(happened.unwritten()),
                before(whole, at),
                seen == whole.size() ? null : whole.get(seen).recordedAt(),
                looks);
    }

    private static @Nullable Instant before(List<Entry> whole, Instant at) {
        return whole.reversed().stream()
                .map(Entry::recordedAt)
                .filter(recorded -> recorded.isBefore(at))
                .findFirst()
                .orElse(null);
    }

    /** When an entry was written down. */
    Optional<Instant> recorded(Incident incident, long seq) {
        return log.page(incident.id(), seq - 1, 1).stream()
                .filter(entry -> entry.seq() == seq)
                .map(Entry::recordedAt)
                .findFirst();
    }
}
