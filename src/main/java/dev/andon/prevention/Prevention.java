package dev.andon.prevention;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUps;
import dev.andon.followups.State;
import dev.andon.followups.StateSpan;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.platform.problem.Missing;
import dev.andon.prevention.internal.AnswerTable;
import dev.andon.prevention.internal.AnswerTable.Change;
import dev.andon.prevention.internal.MatchTable;
import dev.andon.prevention.internal.Matching;
import dev.andon.prevention.internal.RecurrenceTable;
import dev.andon.response.Incident;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Questions about the earlier follow-ups of one incident. Those of incidents that the viewer may not see are not there. */
@Component
public class Prevention {
    /** The panel of the room. */
    public static final String PANEL = "earlier-follow-ups";

    private static final int IN_ROOM = 5;
    private static final int MOST = 200;

    private final MatchTable matches;
    private final AnswerTable answers;
    private final RecurrenceTable recurrences;
    private final Matching matching;
    private final FollowUps followUps;
    private final House house;
    private final Clock clock;

    Prevention(
            MatchTable matches,
            AnswerTable answers,
            RecurrenceTable recurrences,
            Matching matching,
            FollowUps followUps,
            House house,
            Clock clock) {
        this.matching = matching;
        this.matches = matches;
        this.answers = answers;
        this.recurrences = recurrences;
        this.followUps = followUps;
        this.house = house;
        this.clock = clock;
    }

    /** A line of the room: a follow-up, and what it has to do with the incident. */
    public record Earlier(FollowUp followUp, Match match) {}

    /** The day it is for the house. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), house.zone());
    }

    /**
     * What stands in the room of a live incident for everybody who may see it, the strongest first, at most five: what is still
     * to be done, what was declined for a time that is over, and what was done against a factor that is here again.
     */
    public List<Earlier> inRoom(Incident incident) {
        List<Match> found = incident.isLive() ? matches.of(incident.id()) : List.of();
        if (found.isEmpty()) {
            return List.of();
        }
        LocalDate today = today();
        Map<Long, FollowUp> known =
                known(Actor.everybody(), found.stream().map(Match::followUp).toList());
        return found.stream()
                .filter(match -> known.containsKey(match.followUp()))
                .map(match -> new Earlier(known(known, match.followUp()), match))
                .filter(earlier -> matters(earlier, today))
                .limit(IN_ROOM)
                .toList();
    }

    private static boolean matters(Earlier earlier, LocalDate today) {
        FollowUp one = earlier.followUp();
        return one.state().isOpen()
                || one.isDeclineExpired(today)
                || one.state().isDone() && earlier.match().factor();
    }

    /** The earlier follow-ups of an incident: found, named by hand, or come undone; what was answered first stands last. */
    public List<Considered> of(Actor viewer, Incident incident) {
        Map<Long, Match> found = by(matches.of(incident.id()), Match::followUp);
        Map<Long, Answer> given = by(answers.of(incident.id()), Answer::followUp);
        Map<Long, RecurrenceTable.Row> back = by(recurrences.ofIncident(incident.id()), RecurrenceTable.Row::followUp);
        Set<Long> numbers = new LinkedHashSet<>(back.keySet());
        numbers.addAll(found.keySet());
        numbers.addAll(given.keySet());
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Long, FollowUp> known = known(viewer, numbers);
        Map<Long, State> then = statesThen(viewer, incident, numbers);
        return numbers.stream()
                .filter(known::containsKey)
                .map(number -> {
                    Match match = found.get(number);
                    RecurrenceTable.Row row = back.get(number);
                    return new Considered(
                            known(known, number),
                            match == null ? null : match.why(),
                            match != null && match.factor(),
                            then.getOrDefault(number, State.OPEN),
                            given.get(number),
                            row == null ? null : row.of(incident));
                })
                .toList();
    }

    /** As {@link #of}, and looks for them first where nobody has. */
    public List<Considered> found(Actor viewer, Incident incident) {
        matching.lookOnce(incident.id());
        return of(viewer, incident);
    }

    /**
     * One of them.
     *
     * @throws Missing when the viewer knows no such follow-up, or it has nothing to do with the incident
     */
    public Considered find(Actor viewer, Incident incident, long followUp) {
        return of(viewer, incident).stream()
                .filter(one -> one.followUp().number() == followUp)
                .findFirst()
                .orElseThrow(() -> new Missing(
                        "Nobody named follow-up %d in incident %d.".formatted(followUp, incident.number())));
    }

    /** How many of those that everybody may see were found, and nobody said anything of. */
    public long unanswered(Incident incident) {
        return incident.isLive()
                ? 0
                : of(Actor.everybody(), incident).stream()
                        .filter(one -> one.answer() == null && !one.stateThen().isDone())
                        .count();
    }

    /** Who said what when, latest first; only of follow-ups that the viewer may see. */
    public List<Change> changes(Actor viewer, Incident incident) {
        List<Change> all = answers.changes(incident.id());
        Set<Long> seen = known(viewer, all.stream().map(Change::followUp).collect(Collectors.toSet()))
                .keySet();
        return all.stream().filter(change -> seen.contains(change.followUp())).toList();
    }

    /** In which state each was when an incident was declared; absent when it did not exist then. */
    Map<Long, State> statesThen(Actor viewer, Incident incident, Collection<Long> numbers) {
        return followUps
                .states(
                        viewer,
                        FollowUpFilter.ALL.numbers(numbers),
                        incident.declaredAt(),
                        incident.declaredAt().plus(1, ChronoUnit.MICROS))
                .stream()
                .collect(Collectors.toMap(StateSpan::number, StateSpan::state, (_, later) -> later));
    }

    private Map<Long, FollowUp> known(Actor viewer, Collection<Long> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : by(
                        followUps
                                .list(viewer, FollowUpFilter.ALL.numbers(numbers), FollowUpOrder.DUE, null, MOST)
                                .items(),
                        FollowUp::number);
    }

    private static FollowUp known(Map<Long, FollowUp> known, long number) {
        FollowUp one = known.get(number);
        if (one == null) {
            throw new IllegalStateException("follow-up " + number + " was not asked for");
        }
        return one;
    }

    private static <T> Map<Long, T> by(List<T> all, Function<T, Long> key) {
        return all.stream().collect(Collectors.toMap(key, one -> one, (one, _) -> one, LinkedHashMap::new));
    }
}
