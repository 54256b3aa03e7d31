package dev.andon.response;

import dev.andon.response.Presence.Asked;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who takes part in an incident, as its log says. It follows from every entry, contributions included, because whoever
 * writes is there. It is no access right: {@link Incident#members} says who may see a restricted incident.
 *
 * @param live whether the incident is; what is written after its end puts nobody on duty
 * @param people by person id
 */
public record Crew(boolean live, SortedMap<Long, Presence> people) {

    /** The crew of a row that is older than crews are; the log knows better, see {@link IncidentLog#lock}. */
    public static final Crew UNFOLDED = new Crew(false, new TreeMap<>());

    static Crew of(Entry declaration, Status status) {
        return new Crew(status.isLive(), new TreeMap<>()).after(declaration);
    }

    /** The crew once this entry has happened. */
    Crew after(Entry entry) {
        return Muster.of(this, entry);
    }

    /** Everybody who is or was at it or is awaited, in the order they came. */
    public List<Presence> inOrder() {
        return people.values().stream()
                .filter(presence -> presence.took() || presence.awaited())
                .sorted(Comparator.comparing(Crew::came)
                        .thenComparing(presence -> presence.person().id()))
                .toList();
    }

    /** Those who are at it now. */
    public List<Presence> here() {
        return inOrder().stream().filter(Presence::here).toList();
    }

    /** Whether somebody is at it now. */
    public boolean has(long personId) {
        return find(personId).filter(Presence::here).isPresent();
    }

    /** Whether somebody is at it, or was asked to come and may still do so. */
    boolean countsOn(long personId) {
        return find(personId)
                .filter(presence -> presence.here() || presence.awaited())
                .isPresent();
    }

    /** Ids of those who are on duty at this moment: who only write, within the last hour. */
    List<Long> onDuty(Instant now) {
        return here().stream()
                .filter(presence -> presence.spans().getLast().reaches(now))
                .map(presence -> presence.person().id())
                .toList();
    }

    /** Those who were at it at any time. */
    public List<Presence> took() {
        return inOrder().stream().filter(Presence::took).toList();
    }

    /** Those who were asked and are waited for. */
    public List<Presence> awaited() {
        return live ? inOrder().stream().filter(Presence::awaited).toList() : List.of();
    }

    /** How many are on it; once it is over, how many were. */
    public int strength() {
        return live ? here().size() : took().size();
    }

    public Optional<Presence> find(long personId) {
        return Optional.ofNullable(people.get(personId));
    }

    private static Instant came(Presence presence) {
        Stream<Instant> times = Stream.concat(
                presence.spans().stream().map(Presence.Span::from),
                Stream.ofNullable(presence.asked()).map(Asked::at));
        return times.findFirst().orElse(Instant.MAX);
    }
}
