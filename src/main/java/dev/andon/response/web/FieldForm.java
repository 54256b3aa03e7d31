package dev.andon.response.web;

import dev.andon.playbook.Field;
import dev.andon.playbook.Field.Kind;
import dev.andon.response.FieldRules;
import dev.andon.response.FieldValue;
import dev.andon.response.Incident;
import dev.andon.ui.Option;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Inputs for the house's own fields, named {@code fields.<key>}. A script shows those that are asked for; without one
 * all of the shown types stand there, each with a hint when it is meant.
 */
public record FieldForm(List<Input> inputs) {
    private static final String PREFIX = "fields.";

    /**
     * @param when for whom it is, as a hint, or empty
     * @param hint the house's help, with what is required
     */
    public record Input(Field field, String when, String hint) {
        public String name() {
            return PREFIX + field.key();
        }

        public String types() {
            return String.join(" ", field.types());
        }

        public String ifField() {
            return field.condition() == null ? "" : PREFIX + field.condition().field();
        }

        public String ifValue() {
            return field.condition() == null ? "" : field.condition().equals();
        }

        public List<Option> options() {
            return field.kind() == Kind.YES_NO
                    ? List.of(new Option("true", "Yes"), new Option("false", "No"))
                    : field.choices().stream()
                            .map(choice -> new Option(choice, choice))
                            .toList();
        }

        public String type() {
            return switch (field.kind()) {
                case DATE -> "date";
                case LINK -> "url";
                case TEXT, NUMBER, CHOICE, CHOICES, YES_NO -> "text";
            };
        }
    }

    public static FieldForm of(FieldRules rules, List<Field> fields) {
        return new FieldForm(fields.stream()
                .map(field -> new Input(field, rules.when(field), hint(rules, field)))
                .toList());
    }

    private static String hint(FieldRules rules, Field field) {
        String when = rules.when(field);
        String needed = field.required() ? "Needed before closing." : "";
        String meant = when.isEmpty() ? "" : Character.toUpperCase(when.charAt(0)) + when.substring(1) + ".";
        return String.join(" ", List.of(field.help(), needed, meant)).strip().replaceAll(" {2,}", " ");
    }

    /** Fields that incidents of this type may be asked for, whatever the others say. */
    public static FieldForm of(FieldRules rules, Incident incident) {
        return of(
                rules,
                rules.all().stream()
                        .filter(field -> field.isFor(incident.type()))
                        .toList());
    }

    /** What the incident holds, as these inputs show it. */
    static Map<String, String> values(Incident incident) {
        Map<String, String> values = new HashMap<>();
        incident.labels().fields().forEach((key, value) -> values.put(PREFIX + key, joined(value)));
        return values;
    }

    private static String joined(FieldValue value) {
        return String.join("\n", value.words());
    }

    /** Several values of one input as one, as a form remembers what was typed. */
    static Map<String, String> remembered(Map<String, ? extends List<String>> sent) {
        Map<String, String> values = new HashMap<>();
        sent.forEach((name, given) -> values.put(
                name,
                given.stream()
                        .filter(word -> !word.isEmpty())
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse("")));
        return values;
    }

    /** Whether a choice is among those that were chosen. */
    public static boolean chosen(String remembered, String choice) {
        return Arrays.asList(remembered.split("\n")).contains(choice);
    }

    /** What was typed, by field key. */
    static Map<String, List<String>> typed(Map<String, ? extends List<String>> sent) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        sent.forEach((name, given) -> {
            if (name.startsWith(PREFIX)) {
                typed.put(name.substring(PREFIX.length()), List.copyOf(given));
            }
        });
        return typed;
    }
}
