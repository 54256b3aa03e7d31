package dev.andon.response.web;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertStatus;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.People;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Calling.CallMade;
import dev.andon.response.CatchUpPart;
import dev.andon.response.CatchUpPart.Section;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Contribution.Annotated;
import dev.andon.response.Contribution.Invited;
import dev.andon.response.Contribution.Joined;
import dev.andon.response.Contribution.Left;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.ReportDrafted;
import dev.andon.response.Decision;
import dev.andon.response.Decision.Tagged;
import dev.andon.response.Decision.Untagged;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import dev.andon.response.Incident;
import dev.andon.response.IncidentEvent;
import dev.andon.response.IncidentLog;
import dev.andon.response.Ticking.ChecklistTicked;
import dev.andon.response.Ticking.ChecklistUnticked;
import dev.andon.response.Ticking.RunbookStepTicked;
import dev.andon.response.Ticking.RunbookStepUnticked;
import dev.andon.response.Visits;
import dev.andon.response.Visits.LastSeen;
import dev.andon.response.web.CatchUp.Since;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a catch-up together from a few rows each, however long the log is. */
@Component
class CatchUps {
    private static final int DECISIONS = 3;
    /** A tired person reads this many lines. */
    private static final int KEY_LINES = 25;

    private static final int NOTES = 5;

    /** Read only the last few of them. */
    private static final List<String> NOTE_TYPES = words(Noted.class, Annotated.class);

    /** People, alerts, ticks and tags stand in the catch-up or the room as they are now; how they came to is not news. */
    private static final List<String> QUIET_TYPES = words(
            Invited.class,
            Joined.class,
            Left.class,
            AlertChanged.class,
            ReportDrafted.class,
            ChecklistTicked.class,
            ChecklistUnticked.class,
            RunbookStepTicked.class,
            RunbookStepUnticked.class,
            CallMade.class,
            Tagged.class,
            Untagged.class);

    private static final List<String> KEY_TYPES = EventCodec.words(IncidentEvent.class).stream()
            .filter(word -> !NOTE_TYPES.contains(word) && !QUIET_TYPES.contains(word))
            .toList();

    private static final List<String> DECISION_TYPES = EventCodec.words(Decision.class).stream()
            .filter(word -> !QUIET_TYPES.contains(word))
            .toList();

    private final RoomStates states;
    private final CrewViews crews;
    private final IncidentLog log;
    private final EntryLines lines;
    private final Visits visits;
    private final People people;
    private final House house;
    private final List<CatchUpPart> parts;
    private final Clock clock;

    CatchUps(
            RoomStates states,
            CrewViews crews,
            IncidentLog log,
            EntryLines lines,
            Visits visits,
            People people,
            House house,
            List<CatchUpPart> parts,
            Clock clock) {
        this.states = states;
        this.crews = crews;
        this.log = log;
        this.lines = lines;
        this.visits = visits;
        this.people = people;
        this.house = house;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(CatchUpPart::order))
                .toList();
        this.clock = clock;
    }

    @SafeVarargs
    private static List<String> words(Class<? extends IncidentEvent>... kinds) {
        return Stream.of(kinds).flatMap(kind -> EventCodec.words(kind).stream()).toList();
    }

    /** @param sinceSeq up to which entry the reader knows it; null means as far as they had seen it before this visit */
    CatchUp of(Actor reader, Incident incident, @Nullable Long sinceSeq) {
        if (sinceSeq != null && (sinceSeq < 0 || sinceSeq > incident.seq())) {
            throw new Invalid("since_seq", "is not an entry of this incident; its last is " + incident.seq());
        }
        Since since = since(reader, incident, sinceSeq);
        RoomState state = states.of(incident);
        List<Alert> open = state.alerts().stream()
                .filter(alert -> alert.status() != AlertStatus.RESOLVED)
                .toList();
        return new CatchUp(
                state,
                told(log.last(incident.id(), DECISION_TYPES, 0, DECISIONS)),
                since,
                open,
                crews.of(incident),
                parts(incident, since == null ? 0 : since.seq()),
                zone(reader),
                clock.instant());
    }

    private @Nullable Since since(Actor reader, Incident incident, @Nullable Long asked) {
        Optional<LastSeen> left = visits.before(reader, incident);
        if (asked == null) {
            return left.map(last -> since(incident, last.seq(), last.at())).orElse(null);
        }
        Instant at = left.filter(last -> last.seq() == asked).map(LastSeen::at).orElse(null);
        return since(incident, asked, at);
    }

    private Since since(Incident incident, long seq, @Nullable Instant at) {
        Stream<Entry> worth = Stream.concat(
                log.last(incident.id(), KEY_TYPES, seq, KEY_LINES).stream(),
                log.last(incident.id(), NOTE_TYPES, seq, NOTES).stream());
        return new Since(
                seq,
                at,
                incident.seq() - seq,
                told(worth.sorted(Comparator.comparing(Entry::seq)).toList()));
    }

    private List<EntryLine> told(List<Entry> entries) {
        return entries.stream().map(lines::of).toList();
    }

    private List<Section> parts(Incident incident, long sinceSeq) {
        return parts.stream()
                .map(part -> part.of(incident, sinceSeq))
                .filter(Objects::nonNull)
                .toList();
    }

    private ZoneId zone(Actor reader) {
        return reader.isPerson() ? people.get(reader.personId()).zone() : house.zone();
    }
}
