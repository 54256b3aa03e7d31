package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;
import static dev.andon.people.Access.VIEWER;

import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Contribution.Invited;
import dev.andon.response.Contribution.Joined;
import dev.andon.response.Contribution.Left;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.internal.TaskTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Taking part in an incident, with a reason. Nothing here gives or takes the right to see one; in a restricted incident
 * only those who may see it anyway can be asked to come.
 */
@Component
public class Participants {
    private static final int REASON = 200;
    private static final Holder NOBODY = new Holder(0, "");

    private final Incidents incidents;
    private final IncidentLog log;
    private final Decisions decisions;
    private final Announcements announcements;
    private final People people;
    private final TaskTable tasks;
    private final TransactionTemplate transaction;

    Participants(
            Incidents incidents,
            IncidentLog log,
            Decisions decisions,
            Announcements announcements,
            People people,
            TaskTable tasks,
            TransactionTemplate transaction) {
        this.incidents = incidents;
        this.log = log;
        this.decisions = decisions;
        this.announcements = announcements;
        this.people = people;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /** Says that the actor is there. Whoever is there already and gives no new reason changes nothing. */
    public Incident join(Act act, long number, @Nullable String reason) {
        act.actor().require(VIEWER);
        Validation validation = new Validation();
        String why = validation.optionalLine("reason", reason, REASON);
        validation.throwIfAny();
        Holder self = self(act.actor());
        return change(act, number, incident -> {
            refuseOver(incident);
            boolean there = incident.crew()
                    .find(self.id())
                    .filter(Presence::here)
                    .filter(Presence::joined)
                    .isPresent();
            return there && why == null ? Optional.empty() : Optional.of(new Joined(self, Arrival.SELF, why));
        });
    }

    /** Asks somebody to come. They find it on their first page; on duty they are once they come. */
    public Incident invite(Act act, long number, @Nullable Long personId, @Nullable String reason) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String why = validation.optionalLine("reason", reason, REASON);
        Optional<Person> person = person(validation, personId);
        validation.throwIfAny();
        Person asked = person.orElseThrow();
        return change(act, number, incident -> {
            refuseOver(incident);
            refuseToTell(incident, asked);
            if (incident.crew().find(asked.id()).filter(Presence::here).isPresent()) {
                throw new Conflict(asked.name() + " takes part already.");
            }
            return Optional.of(new Invited(new Holder(asked.id(), asked.name()), why));
        });
    }

    /**
     * Says that somebody is not there any more, or will not come. Roles they hold are given up with it: a role whose
     * holder sleeps would look taken.
     *
     * @param personId who; null means the actor
     * @return the incident as it is then, and what was given up
     */
    public Departure leave(Act act, long number, @Nullable Long personId, @Nullable String reason) {
        Actor actor = act.actor();
        boolean own = personId == null || actor.isPerson() && actor.personId() == personId;
        actor.require(own ? VIEWER : RESPONDER);
        Validation validation = new Validation();
        String why = validation.optionalLine("reason", reason, REASON);
        Holder who = own
                ? self(actor)
                : person(validation, personId).map(Participants::holder).orElse(NOBODY);
        validation.throwIfAny();
        long id = incidents.find(actor, number).id();
        return transaction.execute(_ -> {
            Incident before = log.lock(id);
            if (log.alreadyAppended(id, act).isPresent()) {
                return new Departure(before, List.of(), List.of(), List.of());
            }
            refuseStranger(before, who);
            List<String> roles = rolesOf(before, who);
            roles.forEach(role -> giveUp(act, number, role, who));
            Incident after = append(log.lock(id), new Left(who, why), act);
            return new Departure(after, roles, ledBy(after, who), openTasks(after, who));
        });
    }

    /**
     * @param released keys of the roles that were given up with it
     * @param leaderless sub-teams that nobody leads now
     * @param undone tasks that were theirs and stay open
     */
    public record Departure(Incident incident, List<String> released, List<SubTeam> leaderless, List<Task> undone) {}

    /** Keys of the roles this person holds. */
    public static List<String> rolesOf(Incident incident, Holder person) {
        return incident.roles().entrySet().stream()
                .filter(role -> role.getValue().id() == person.id())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The sub-teams this person leads; with them gone nobody does. */
    public static List<SubTeam> ledBy(Incident incident, Holder person) {
        return incident.isLive()
                ? incident.command().teams().stream()
                        .filter(team -> team.leader().id() == person.id())
                        .toList()
                : List.of();
    }

    /** What this person was asked to do here and has not done; nothing is open any more once it is over. */
    public List<Task> openTasks(Incident incident, Holder person) {
        return incident.isLive()
                ? tasks.open(incident.id()).stream()
                        .filter(task -> task.to().id() == person.id())
                        .toList()
                : List.of();
    }

    private void giveUp(Act act, long number, String role, Holder from) {
        Act also = Act.by(act.actor(), act.source()).happened(act.occurredAt());
        decisions.decide(also, number, _ -> new RoleReleased(role, from));
    }

    private interface Change {
        Optional<Contribution> of(Incident incident);
    }

    private Incident change(Act act, long number, Change change) {
        long id = incidents.find(act.actor(), number).id();
        return transaction.execute(_ -> {
            Incident incident = log.lock(id);
            Optional<Contribution> next =
                    log.alreadyAppended(id, act).isPresent() ? Optional.empty() : change.of(incident);
            return next.map(contribution -> append(incident, contribution, act)).orElse(incident);
        });
    }

    private Incident append(Incident incident, Contribution contribution, Act act) {
        Entry entry = log.contribute(incident.id(), contribution, act);
        announcements.stirred(entry);
        return incident.after(entry);
    }

    private static void refuseOver(Incident incident) {
        if (!incident.isLive()) {
            throw new Conflict("INC-%d is over; nobody needs to come.".formatted(incident.number()));
        }
    }

    private static void refuseToTell(Incident incident, Person person) {
        if (!Incidents.maySee(person.actor(), incident)) {
            throw new Conflict("%s may not see this restricted incident. Let them in under Details first."
                    .formatted(person.name()));
        }
    }

    private static void refuseStranger(Incident incident, Holder person) {
        boolean known = incident.crew()
                .find(person.id())
                .filter(presence -> presence.here() || presence.awaited())
                .isPresent();
        if (!known && rolesOf(incident, person).isEmpty()) {
            throw new Conflict(person.name() + " does not take part.");
        }
    }

    private static Holder self(Actor actor) {
        if (!actor.isPerson()) {
            throw new Denied("Only a person takes part in an incident.");
        }
        return new Holder(actor.personId(), actor.name());
    }

    private Optional<Person> person(Validation validation, @Nullable Long personId) {
        Optional<Person> person =
                Optional.ofNullable(personId).flatMap(people::find).filter(Person::active);
        if (person.isEmpty()) {
            validation.error("person_id", personId == null ? "is required" : "is not somebody of this house");
        }
        return person;
    }

    private static Holder holder(Person person) {
        return new Holder(person.id(), person.name());
    }
}
