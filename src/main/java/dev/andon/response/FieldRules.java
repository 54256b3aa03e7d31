package dev.andon.response;

import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Field;
import dev.andon.playbook.Playbook;
import dev.andon.response.Decision.FieldSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which of the house's fields an incident is asked for, and what fits into them. */
@Component
public class FieldRules {
    private final Playbook playbook;

    FieldRules(Playbook playbook) {
        this.playbook = playbook;
    }

    public List<Field> all() {
        return playbook.fields();
    }

    public Optional<Field> find(String key) {
        return all().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Those asked for in an incident of this type that holds these values, in the house's order. */
    public List<Field> asked(String type, Map<String, FieldValue> values) {
        return all().stream()
                .filter(field -> isAsked(field, type, values, new HashSet<>()))
                .toList();
    }

    public List<Field> asked(Incident incident) {
        return asked(incident.type(), incident.labels().fields());
    }

    /**
     * What has to be known before the incident may be closed. Never in the way of declaring or resolving: at three in
     * the morning nobody is kept from saying that it begins, or that it is over.
     */
    public List<Field> missing(Incident incident) {
        return asked(incident).stream()
                .filter(field -> field.required() && incident.labels().field(field.key()) == null)
                .toList();
    }

    /** Notes an error for each field that must be known before closing. */
    void checkComplete(Validation validation, Incident incident) {
        missing(incident)
                .forEach(field -> validation.error(
                        "fields." + field.key(), "is required before closing: " + field.name() + " is not known yet"));
    }

    /**
     * What has to happen so that the fields hold what was typed or sent. Blank clears. What is not asked for in such an
     * incident is refused, and so is what does not fit its kind; errors name {@code fields.<key>}.
     */
    List<FieldSet> changes(
            Validation validation, String type, Map<String, FieldValue> before, Map<String, List<String>> typed) {
        Map<String, FieldValue> after = new HashMap<>(before);
        Map<String, Field> known = known(validation, typed.keySet());
        known.forEach((key, field) -> {
            FieldValue value = FieldKinds.read(validation, field, typed.getOrDefault(key, List.of()));
            if (value == null) {
                after.remove(key);
            } else {
                after.put(key, value);
            }
        });
        List<FieldSet> changes = new ArrayList<>();
        known.forEach((key, field) -> {
            FieldValue from = before.get(key);
            FieldValue to = after.get(key);
            if (!Objects.equals(from, to)) {
                boolean fits = to == null || isAsked(field, type, after, new HashSet<>());
                validation.check(fits, "fields." + key, notAsked(field));
                changes.add(new FieldSet(key, field.name(), from, to));
            }
        });
        return changes;
    }

    private Map<String, Field> known(Validation validation, Set<String> keys) {
        Map<String, Field> known = new LinkedHashMap<>();
        all().stream().filter(field -> keys.contains(field.key())).forEach(field -> known.put(field.key(), field));
        keys.stream()
                .filter(key -> !known.containsKey(key))
                .forEach(key -> validation.error("fields." + key, "is not a field of this house"));
        return known;
    }

    private boolean isAsked(Field field, String type, Map<String, FieldValue> values, Set<String> seen) {
        if (!field.isFor(type)) {
            return false;
        }
        Field.Condition condition = field.condition();
        // Two fields that wait for each other are asked for by neither.
        return condition == null || seen.add(field.key()) && holds(condition, type, values, seen);
    }

    private boolean holds(Field.Condition condition, String type, Map<String, FieldValue> values, Set<String> seen) {
        FieldValue value = values.get(condition.field());
        return value != null
                && value.says(condition.equals())
                && find(condition.field())
                        .filter(other -> isAsked(other, type, values, seen))
                        .isPresent();
    }

    private String notAsked(Field field) {
        return "is not asked for here; " + when(field);
    }

    /** For whom a field is, as a hint where scripts do not hide it: "only for Security, when Region is EU". */
    public String when(Field field) {
        List<String> parts = new ArrayList<>();
        if (!field.types().isEmpty()) {
            parts.add("for "
                    + String.join(
                            " or ", field.types().stream().map(this::typeName).toList()));
        }
        Field.Condition condition = field.condition();
        if (condition != null) {
            parts.add("when " + name(condition.field()) + " is " + said(condition));
        }
        return parts.isEmpty() ? "" : "only " + String.join(", ", parts);
    }

    /** "yes", where a yes-or-no field says "true". */
    private String said(Field.Condition condition) {
        boolean yesNo = find(condition.field())
                .filter(field -> field.kind() == Field.Kind.YES_NO)
                .isPresent();
        return yesNo ? condition.equals().equals("true") ? "yes" : "no" : condition.equals();
    }

    private String typeName(String key) {
        return playbook.type(key).map(type -> type.name()).orElse(key);
    }

    /** What a field is called; its key when the house has dropped it. */
    public String name(String key) {
        return find(key).map(Field::name).orElse(key);
    }
}
