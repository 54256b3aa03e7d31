package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Decision.FieldSet;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writing the house's own fields of an incident. */
@Component
public class Fields {
    private final Decisions decisions;
    private final FieldRules rules;
    private final Clock clock;

    Fields(Decisions decisions, FieldRules rules, Clock clock) {
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Sets some fields at once, one entry for each that changes; what holds already is passed over.
     *
     * @param typed by field key; nothing or blank clears
     * @throws Invalid naming {@code fields.<key>}
     */
    public Incident set(Act act, long number, Map<String, List<String>> typed) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        validation.check(!typed.isEmpty(), "fields", "are required");
        validation.throwIfAny();
        return decisions.decideAll(checked, number, incident -> {
            Validation fitting = new Validation();
            List<FieldSet> changes =
                    rules.changes(fitting, incident.type(), incident.labels().fields(), typed);
            fitting.throwIfAny();
            return changes;
        });
    }
}
