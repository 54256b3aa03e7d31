package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Refusal;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import dev.andon.response.BulkEdit.Outcome;
import dev.andon.response.internal.BulkEditRows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One change made to many incidents. Each incident decides for itself, in a transaction and with an event of its own:
 * what one refuses does not keep the others from changing, and the outcome names it.
 */
@Component
public class BulkEdits {
    /** How many incidents at once. */
    public static final int MOST = 200;

    private final BulkEditRows rows;
    private final Incidents incidents;
    private final Response response;
    private final Tags tags;
    private final Fields fields;
    private final FieldRules rules;
    private final Playbook playbook;
    private final Clock clock;

    BulkEdits(
            BulkEditRows rows,
            Incidents incidents,
            Response response,
            Tags tags,
            Fields fields,
            FieldRules rules,
            Playbook playbook,
            Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.response = response;
        this.tags = tags;
        this.fields = fields;
        this.rules = rules;
        this.playbook = playbook;
        this.clock = clock;
    }

    /**
     * Changes them one after the other. With a key used before, answers how it went then, as {@link #find} tells it;
     * one that was cut short by a crash is taken up again, and what was changed already is not changed twice.
     *
     * @param act by a person; its key makes the edit one
     * @throws Invalid when nothing is asked for, or something that no incident could take
     * @throws Conflict when the key was used for another edit
     */
    public BulkEdit run(Act act, List<Long> numbers, BulkChange change) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        validation.check(!numbers.isEmpty(), "numbers", "are required: choose at least one incident");
        validation.check(numbers.size() <= MOST, "numbers", "are too many; at most " + MOST + " at once");
        validation.check(new HashSet<>(numbers).size() == numbers.size(), "numbers", "name an incident twice");
        change.check(playbook, rules, validation);
        validation.throwIfAny();
        String given = act.idempotencyKey();
        String key = given == null ? UUID.randomUUID().toString() : given;
        BulkEditRows.Row row = rows.begin(act.actor().personId(), key, numbers, change, clock.instant());
        if (!row.sameAsked()) {
            throw new Conflict("This idempotency key was used for another edit.");
        }
        return row.outcomes() == null
                ? new BulkEdit(row.id(), carryOut(act, row.id(), numbers, change))
                : find(act.actor(), row.id());
    }

    /** How one of the actor's own went. What they may no longer see is told as missing. */
    public BulkEdit find(Actor actor, long id) {
        BulkEditRows.Row row = rows.find(id, actor.personId())
                .filter(found -> found.outcomes() != null)
                .orElseThrow(() -> new Missing("There is no edit %d.".formatted(id)));
        List<Outcome> outcomes = row.outcomes() == null ? List.of() : row.outcomes();
        var visible = incidents.byNumbers(
                actor, outcomes.stream().map(Outcome::number).toList());
        return new BulkEdit(
                id,
                outcomes.stream()
                        .map(outcome -> visible.containsKey(outcome.number()) ? outcome : missing(outcome.number()))
                        .toList());
    }

    private List<Outcome> carryOut(Act act, long id, List<Long> numbers, BulkChange change) {
        List<Outcome> outcomes = new ArrayList<>();
        for (long number : numbers) {
            Act keyed = Act.by(act.actor(), act.source()).keyed("bulk:%d:%d".formatted(id, number));
            outcomes.add(new One(keyed, number, change).changed());
        }
        rows.finish(id, outcomes, clock.instant());
        return outcomes;
    }

    private static Outcome missing(long number) {
        return Outcome.of(
                number, List.of(), List.of(new FieldError("number", "There is no incident %d.".formatted(number))));
    }

    /** The change as one incident takes it: step by step, each by itself. */
    private final class One {
        private final Act act;
        private final long number;
        private final BulkChange change;
        private final List<String> changed = new ArrayList<>();
        private final List<FieldError> errors = new ArrayList<>();

        One(Act act, long number, BulkChange change) {
            this.act = act;
            this.number = number;
            this.change = change;
        }

        Outcome changed() {
            try {
                Incident before = incidents.find(act.actor(), number);
                severity(before);
                step(
                        "fields",
                        "fields",
                        change.fields().isEmpty() ? null : keyed -> fields.set(keyed, number, change.fields()));
                step(
                        "tags",
                        "tags+",
                        change.addTags().isEmpty() ? null : keyed -> tags.add(keyed, number, change.addTags()));
                step(
                        "tags",
                        "tags-",
                        change.removeTags().isEmpty()
                                ? null
                                : keyed -> tags.remove(keyed, number, change.removeTags()));
                status(before);
                return Outcome.of(number, List.copyOf(changed), List.copyOf(errors));
            } catch (Missing missing) {
                return missing(number);
            }
        }

        private void severity(Incident before) {
            String to = change.severity();
            if (to != null && !to.equals(before.severity())) {
                step("severity", "severity", keyed -> response.changeSeverity(keyed, number, to, change.reason()));
            }
        }

        /** Last: closing may need the fields that are set with it. */
        private void status(Incident before) {
            String to = change.status();
            if (to != null && !to.equals(before.status().word())) {
                step("status", "status", keyed -> response.changeStatus(keyed, number, Status.of(to), change.reason()));
            }
        }

        private void step(String what, String step, @Nullable Function<Act, Incident> command) {
            if (command == null) {
                return;
            }
            try {
                long before = incidents.find(act.actor(), number).seq();
                String key = act.idempotencyKey() + ":" + step;
                if (command.apply(act.keyed(key)).seq() > before && !changed.contains(what)) {
                    changed.add(what);
                }
            } catch (Invalid invalid) {
                errors.addAll(invalid.errors());
            } catch (Missing missing) {
                throw missing;
            } catch (Refusal refusal) {
                errors.add(new FieldError(what, refusal.getMessage()));
            }
        }
    }
}
