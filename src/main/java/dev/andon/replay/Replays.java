package dev.andon.replay;

import dev.andon.response.Board;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Known;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Folds the room as it was known at any moment. The caller has asked whether the incident may be seen. */
@Component
public class Replays {
    private final IncidentLog log;
    private final List<Board<?>> boards;
    private final Clock clock;

    Replays(IncidentLog log, List<Board<?>> boards, Clock clock) {
        this.log = log;
        this.boards =
                boards.stream().sorted(Comparator.comparingInt(Board::order)).toList();
        this.clock = clock;
    }

    /** The room as it is. */
    public RoomThen now(Incident incident) {
        return room(incident, log.entries(incident.id()), clock.instant());
    }

    /** The room as it was known at a moment; empty before the incident was declared. */
    public Optional<RoomThen> at(Incident incident, Instant at) {
        return at(incident, log.entries(incident.id()), at);
    }

    /**
     * As {@link #at(Incident, Instant)}, of a log that was read already.
     *
     * @param whole the log in order of seq
     */
    public Optional<RoomThen> at(Incident incident, List<Entry> whole, Instant at) {
        List<Entry> known = whole.stream()
                .takeWhile(entry -> !entry.recordedAt().isAfter(at))
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(room(Incident.fold(incident.number(), known), known, at));
    }

    /** Every board that has something to show, as people read it, in order. */
    public List<Shown> shown(List<Entry> whole, RoomThen room) {
        return boards.stream()
                .flatMap(board -> shown(board, known(board, room.incident(), whole, room.at())).stream())
                .toList();
    }

    /** A board as it was shown. */
    public record Shown(String key, String title, String html) {}

    private static <S> Optional<Shown> shown(Board<S> board, Known known) {
        return Optional.ofNullable(board.render(board.of(known), known))
                .map(html -> new Shown(board.key(), board.title(), html));
    }

    private RoomThen room(Incident incident, List<Entry> entries, Instant at) {
        SortedMap<String, Object> states = new TreeMap<>();
        for (Board<?> board : boards) {
            states.put(board.key(), board.of(known(board, incident, entries, at)));
        }
        return new RoomThen(incident, at, states);
    }

    private static Known known(Board<?> board, Incident incident, List<Entry> entries, Instant at) {
        Collection<String> types = board.types();
        List<Entry> its = entries.stream()
                .takeWhile(entry -> entry.seq() <= incident.seq())
                .filter(entry -> types.contains(EventCodec.word(entry.event())))
                .toList();
        return new Known(incident, its, at);
    }
}
