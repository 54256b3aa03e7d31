package dev.andon.sharing;

import dev.andon.catalog.Catalog;
import dev.andon.people.Actor;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.sharing.internal.ReaderTable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to be told of which reports. Everybody for themselves. */
@Component
public class Subscriptions {
    /** What one can be told of, as the API spells it. */
    public static final List<String> SUBJECTS = List.of("all", "service", "type", "severity", "team", "incident");

    private static final int LONGEST = 200;

    private final ReaderTable table;
    private final Catalog catalog;
    private final Playbook playbook;
    private final Teams teams;
    private final Incidents incidents;
    private final Clock clock;

    Subscriptions(
            ReaderTable table, Catalog catalog, Playbook playbook, Teams teams, Incidents incidents, Clock clock) {
        this.table = table;
        this.catalog = catalog;
        this.playbook = playbook;
        this.teams = teams;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** @param pace at_once, which is meant when it is absent, or weekly */
    public record Draft(
            @Nullable String subject,
            @Nullable String key,
            @Nullable String pace) {}

    public List<Subscription> of(Actor actor) {
        return actor.isPerson() ? table.of(actor.personId()) : List.of();
    }

    /** The same again changes how they are told. */
    @Transactional
    public Subscription subscribe(Actor actor, Draft draft) {
        Validation check = new Validation();
        String subject = Objects.requireNonNullElse(draft.subject(), "");
        String key = Objects.requireNonNullElse(check.optionalLine("key", draft.key(), LONGEST), "");
        String pace = Objects.requireNonNullElse(draft.pace(), "at_once");
        check.check(SUBJECTS.contains(subject), "subject", "must be one of " + String.join(", ", SUBJECTS));
        check.check(Set.of("at_once", "weekly").contains(pace), "pace", "must be at_once or weekly");
        check.throwIfAny();
        check.check(isThere(actor, subject, key), "key", "names none that is there");
        check.throwIfAny();
        String kept = subject.equals("all") ? "" : key;
        long id = table.subscribe(actor.personId(), subject, kept, pace, clock.instant());
        return table.find(id).orElseThrow();
    }

    private boolean isThere(Actor actor, String subject, String key) {
        return switch (subject) {
            case "service" -> catalog.find(key).isPresent();
            case "type" -> playbook.type(key).isPresent();
            case "severity" -> playbook.severity(key).isPresent();
            case "team" -> teams.find(key).isPresent();
            case "incident" ->
                key.matches("\\d{1,15}")
                        && incidents.byNumber(actor, Long.parseLong(key)).isPresent();
            default -> true;
        };
    }

    @Transactional
    public void unsubscribe(Actor actor, long id) {
        Subscription own = of(actor).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing("You have no subscription %d.".formatted(id)));
        table.unsubscribe(own.id());
    }

    /** Whether a report on this incident is what was asked for. */
    boolean matches(Subscription one, Incident incident) {
        return switch (one.subject()) {
            case "service" -> incident.services().contains(one.key());
            case "type" -> incident.type().equals(one.key());
            case "severity" -> incident.severity().equals(one.key());
            case "team" -> owners(incident).contains(one.key());
            case "incident" -> one.key().equals(Long.toString(incident.number()));
            default -> true;
        };
    }

    /** Keys of the teams that own its services. */
    Set<String> owners(Incident incident) {
        return incident.services().stream()
                .flatMap(service -> catalog.find(service).stream())
                .map(dev.andon.catalog.Service::owner)
                .filter(owner -> !owner.isEmpty())
                .collect(java.util.stream.Collectors.toSet());
    }
}
