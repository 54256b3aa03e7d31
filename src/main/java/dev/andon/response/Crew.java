package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.response.Contribution.Invited;
import dev.andon.response.Contribution.Joined;
import dev.andon.response.Contribution.Left;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.MemberAdded;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Presence.Asked;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        Muster muster = new Muster(this, entry);
        switch (entry.event()) {
            case Declared _ -> muster.wrote(entry.actor(), Arrival.DECLARED);
            case StatusChanged e -> muster.moved(e);
            case RoleAssigned e -> muster.assigned(e);
            case RoleReleased e -> muster.gaveUp(e.from(), e.role());
            case MemberAdded e -> muster.asked(e.person(), Arrival.LET_IN, null);
            case Invited e -> muster.asked(e.person(), Arrival.INVITED, e.reason());
            case Joined e -> muster.joined(e);
            case Left e -> muster.left(e);
            case Decision _, Contribution _ -> {}
        }
        muster.wrote(entry.actor(), Arrival.NOTE);
        return muster.crew();
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

    /** The crew while an entry is applied to it. */
    private static final class Muster {
        private final Entry entry;
        private final Instant at;
        private final SortedMap<Long, Presence> people;
        private boolean live;

        Muster(Crew crew, Entry entry) {
            this.entry = entry;
            this.at = entry.occurredAt();
            this.people = new TreeMap<>(crew.people);
            this.live = crew.live;
        }

        /** Whoever leaves does not come back by saying so. */
        void wrote(Actor actor, Arrival way) {
            boolean leaving = entry.event() instanceof Left left && isActor(left.person());
            if (live && actor.isPerson() && !leaving) {
                Holder person = new Holder(actor.personId(), actor.name());
                change(person, way, presence -> presence.write(way, at, entry.seq()));
            }
        }

        void assigned(RoleAssigned e) {
            if (e.from() != null) {
                gaveUp(e.from(), e.role());
            }
            change(e.to(), Arrival.ROLE, presence -> presence.take(e.role(), at, entry.seq(), live));
        }

        void gaveUp(Holder person, String role) {
            change(person, Arrival.ROLE, presence -> presence.giveUp(role, at, entry.seq()));
        }

        void asked(Holder person, Arrival way, @Nullable String reason) {
            if (!isActor(person)) {
                Asked by = new Asked(entry.actor().name(), at);
                change(person, way, presence -> presence.asked(by, way, reason));
            }
        }

        void joined(Joined e) {
            if (live) {
                change(e.person(), e.how(), presence -> presence.join(e.how(), e.reason(), at, entry.seq()));
            }
        }

        void left(Left e) {
            change(e.person(), Arrival.SELF, presence -> presence.leave(at, entry.seq()));
        }

        void moved(StatusChanged e) {
            if (e.from().isLive() == e.to().isLive()) {
                return;
            }
            live = e.to().isLive();
            people.replaceAll(
                    (_, presence) -> live ? presence.resume(at, entry.seq()) : presence.leave(at, entry.seq()));
        }

        private boolean isActor(Holder person) {
            return entry.actor().isPerson() && entry.actor().personId() == person.id();
        }

        private void change(Holder person, Arrival way, UnaryOperator<Presence> change) {
            Presence before = people.getOrDefault(person.id(), Presence.of(person, way));
            people.put(person.id(), change.apply(before));
        }

        Crew crew() {
            return new Crew(live, people);
        }
    }
}
