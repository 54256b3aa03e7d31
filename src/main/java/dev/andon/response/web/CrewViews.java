package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Crew;
import dev.andon.response.Duty;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Other;
import dev.andon.response.Participants;
import dev.andon.response.Presence;
import dev.andon.response.web.CrewView.Mate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together who takes part in an incident. */
@Component
class CrewViews {
    private final Incidents incidents;
    private final People people;
    private final Playbook playbook;
    private final Clock clock;

    CrewViews(Incidents incidents, People people, Playbook playbook, Clock clock) {
        this.incidents = incidents;
        this.people = people;
        this.playbook = playbook;
        this.clock = clock;
    }

    CrewView of(Incident incident) {
        Instant now = clock.instant();
        Crew crew = incident.crew();
        Map<Long, Person> known = people.byIds(crew.people().keySet());
        Map<Long, Duty> duties = Duty.of(incident, now).stream()
                .collect(Collectors.toMap(duty -> duty.person().id(), Function.identity()));
        Function<Presence, Mate> mate = presence ->
                mate(incident, presence, known, duties.get(presence.person().id()));
        return new CrewView(
                incident,
                crew.here().stream().map(mate).toList(),
                crew.awaited().stream().map(mate).toList(),
                crew.took().stream()
                        .filter(presence -> !presence.here() && !presence.awaited())
                        .map(mate)
                        .toList(),
                now);
    }

    private Mate mate(Incident incident, Presence presence, Map<Long, Person> known, @Nullable Duty duty) {
        Person person = known.get(presence.person().id());
        List<String> roles = Participants.rolesOf(incident, presence.person()).stream()
                .map(key -> playbook.role(key).map(Role::name).orElse(key))
                .toList();
        return new Mate(
                presence,
                roles,
                presence.with() == null ? null : named(presence.with()),
                person == null ? ZoneOffset.UTC : person.zone(),
                duty == null ? Duration.ZERO : duty.time());
    }

    /** What is shown to everybody alike names only what everybody may know of. */
    private String named(Other other) {
        return incidents.byNumber(Actor.everybody(), other.number()).isPresent()
                ? "INC-" + other.number()
                : "another incident";
    }
}
