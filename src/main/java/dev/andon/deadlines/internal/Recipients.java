package dev.andon.deadlines.internal;

import dev.andon.followups.FollowUp;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.response.Incidents;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told of a follow-up: nobody who left, and nobody who may not see the incident. Somebody always is. */
@Component
class Recipients {
    private final People people;
    private final Teams teams;

    Recipients(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    /** The owner; while nobody owns it, or they left, who manages the team. */
    List<Person> responsible(FollowUp followUp) {
        return owning(followUp).map(List::of).orElseGet(() -> managing(followUp));
    }

    /** The owner, if there is one who works here and may see it. */
    Optional<Person> owning(FollowUp followUp) {
        return person(followUp.owner(), followUp);
    }

    /** Who manages the team, unless it is the owner, who knows; then, and without one, the owners of the house. */
    List<Person> escalated(FollowUp followUp) {
        return manager(followUp)
                .filter(manager -> followUp.owner() == null || manager.id() != followUp.owner())
                .map(List::of)
                .orElseGet(this::house);
    }

    /** Who manages the team; without one, the owners of the house. */
    List<Person> managing(FollowUp followUp) {
        return manager(followUp).map(List::of).orElseGet(this::house);
    }

    /** Who accepted the risk of one that is declined; when they left, who manages the team. */
    List<Person> accepting(FollowUp followUp) {
        FollowUp.Decline decline = followUp.decline();
        return person(decline == null ? null : decline.accepter(), followUp)
                .map(List::of)
                .orElseGet(() -> managing(followUp));
    }

    boolean hasLeft(long id) {
        return people.find(id).filter(Person::active).isEmpty();
    }

    private Optional<Person> manager(FollowUp followUp) {
        return followUp.team().isEmpty()
                ? Optional.empty()
                : teams.find(followUp.team()).map(Team::manager).flatMap(id -> person(id, followUp));
    }

    private Optional<Person> person(@Nullable Long id, FollowUp followUp) {
        return id == null
                ? Optional.empty()
                : people.find(id)
                        .filter(Person::active)
                        .filter(person -> Incidents.maySee(person.actor(), followUp.incident()));
    }

    private List<Person> house() {
        return people.activeOrOwners(List.of());
    }
}
