package dev.andon.deadlines.web;

import dev.andon.deadlines.Policy;
import dev.andon.deadlines.PolicyDraft;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import dev.andon.platform.problem.FieldError;
import dev.andon.playbook.Severity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A policy as a form: a box to tick for each word, and one field for the teams. */
final class PolicyForm {
    private PolicyForm() {}

    static Map<String, String> values(Policy policy) {
        Map<String, String> values = new HashMap<>();
        values.put("name", policy.name());
        values.put("position", Integer.toString(policy.position()));
        policy.severities().forEach(key -> values.put("severity_" + key, "true"));
        policy.priorities().forEach(one -> values.put("priority_" + one.word(), "true"));
        policy.kinds().forEach(one -> values.put("kind_" + one.word(), "true"));
        policy.horizons().forEach(one -> values.put("horizon_" + one.word(), "true"));
        values.put("teams", String.join("\n", policy.teams()));
        values.put("days", Integer.toString(policy.days()));
        values.put("counted", policy.counted().word());
        values.put("remind_days", Objects.toString(policy.remindDays(), ""));
        values.put("escalate_days", Objects.toString(policy.escalateDays(), ""));
        values.put("version", Long.toString(policy.version()));
        return values;
    }

    static PolicyDraft draft(Map<String, String> typed, List<Severity> severities) {
        return new PolicyDraft(
                null,
                typed.get("name"),
                Words.number(typed.get("position")),
                ticked(typed, "severity_", severities.stream().map(Severity::key)),
                ticked(typed, "priority_", Arrays.stream(Priority.values()).map(Priority::word)),
                ticked(typed, "kind_", Arrays.stream(Kind.values()).map(Kind::word)),
                ticked(typed, "horizon_", Arrays.stream(Horizon.values()).map(Horizon::word)),
                Arrays.stream(typed.getOrDefault("teams", "").split("[\\s,;]+"))
                        .filter(key -> !key.isBlank())
                        .toList(),
                Words.number(typed.get("days")),
                typed.get("counted"),
                Words.number(typed.get("remind_days")),
                Words.number(typed.get("escalate_days")));
    }

    private static List<String> ticked(Map<String, String> typed, String beginning, Stream<String> words) {
        return words.filter(word -> typed.containsKey(beginning + word)).toList();
    }

    /** A wrong line of the teams is shown at the field that holds them all; the key is made of the name. */
    static List<FieldError> shown(List<FieldError> errors) {
        return errors.stream().map(PolicyForm::shown).distinct().toList();
    }

    private static FieldError shown(FieldError error) {
        if (error.field().startsWith("teams[")) {
            int line = Integer.parseInt(error.field().replaceAll("\\D", "")) + 1;
            return new FieldError("teams", "number %d %s".formatted(line, error.message()));
        }
        return error.field().equals("key") ? new FieldError("name", error.message()) : error;
    }
}
