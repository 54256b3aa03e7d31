package dev.andon.contacts.web;

import dev.andon.contacts.CallTree;
import dev.andon.contacts.CallTreeDraft;
import dev.andon.contacts.Contact;
import dev.andon.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The steps of a tree as people type them, one a line: {@code Ines Rask; Marek Otto | 10 | Say which shop it is}. Those
 * with a semicolon between stand for each other. Where two have one name, the organisation tells them apart: {@code
 * Anna Berg (Card processor)}.
 */
final class StepLines {
    private final List<Contact> known;
    private final List<FieldError> errors = new ArrayList<>();

    StepLines(List<Contact> known) {
        this.known = known;
    }

    /** What was typed; {@link #errors} says what nobody could understand. */
    List<CallTreeDraft.Step> read(String typed) {
        List<String> lines = typed.lines().toList();
        List<CallTreeDraft.Step> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                steps.add(step(lines.get(i).split("\\|", 3), i + 1));
            }
        }
        return steps;
    }

    List<FieldError> errors() {
        return errors;
    }

    private CallTreeDraft.Step step(String[] parts, int line) {
        List<Long> contacts = new ArrayList<>();
        for (String name : parts[0].split(";", -1)) {
            if (!name.isBlank()) {
                add(contacts, name.strip(), line);
            }
        }
        if (contacts.isEmpty() && errors.isEmpty()) {
            errors.add(new FieldError("steps", "line %d names nobody".formatted(line)));
        }
        String minutes =
                parts.length > 1 ? parts[1].replaceAll("(?i)min(utes)?", "").strip() : "";
        return new CallTreeDraft.Step(
                List.copyOf(contacts), minutes(minutes, line), parts.length > 2 ? parts[2].strip() : null);
    }

    private Integer minutes(String typed, int line) {
        if (typed.isEmpty()) {
            return 10;
        }
        if (typed.matches("\\d{1,6}")) {
            return Integer.valueOf(typed);
        }
        errors.add(new FieldError("steps", "line %d: “%s” is no number of minutes".formatted(line, typed)));
        return 10;
    }

    private void add(List<Long> contacts, String typed, int line) {
        List<Contact> fitting = known.stream()
                .filter(contact ->
                        contact.name().equalsIgnoreCase(typed) || label(contact).equalsIgnoreCase(typed))
                .toList();
        if (fitting.size() == 1) {
            contacts.add(fitting.getFirst().id());
        } else {
            String problem = fitting.isEmpty()
                    ? "is nobody in the directory"
                    : "could be " + fitting.stream().map(StepLines::label).collect(Collectors.joining(" or "));
            errors.add(new FieldError("steps", "line %d: “%s” %s".formatted(line, typed, problem)));
        }
    }

    /** As they are typed so that nobody else can be meant. */
    static String label(Contact contact) {
        return contact.organisation().isEmpty() ? contact.name() : contact.name() + " (" + contact.organisation() + ")";
    }

    /** The steps as they would be typed. */
    String typed(List<CallTree.Step> steps) {
        Map<Long, Contact> byId = known.stream().collect(Collectors.toMap(Contact::id, contact -> contact));
        return steps.stream()
                .map(step ->
                        names(step, byId) + " | " + step.minutes() + (step.tell() == null ? "" : " | " + step.tell()))
                .collect(Collectors.joining("\n"));
    }

    private String names(CallTree.Step step, Map<Long, Contact> byId) {
        return step.contacts().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(this::shortest)
                .collect(Collectors.joining("; "));
    }

    private String shortest(Contact contact) {
        String name = contact.name().toLowerCase(Locale.ROOT);
        long same = known.stream()
                .filter(other -> other.name().toLowerCase(Locale.ROOT).equals(name))
                .count();
        return same > 1 ? label(contact) : contact.name();
    }
}
