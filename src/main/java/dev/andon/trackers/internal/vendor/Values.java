package dev.andon.trackers.internal.vendor;

import dev.andon.trackers.Field;
import dev.andon.trackers.Stage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The fields of a ticket, written in the one way that is compared. */
final class Values {
    private Values() {}

    static Map<Field, String> of(String title, Stage stage, List<String> owners, String due) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.TITLE, title.strip());
        values.put(Field.STATE, stage.word());
        values.put(Field.OWNER, owners.stream().sorted().collect(Collectors.joining(",")));
        values.put(Field.DUE, due);
        return values;
    }

    /** The text of a node; empty where there is none, or null, or something that is no text. */
    static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.asString("");
    }

    /**
     * The name of the project, as it is now.
     *
     * @throws Trouble when that is not the one it was entered by: vendors lead on from the old one, but only to look
     */
    static String unchanged(Line line, String name) {
        if (name.isEmpty()) {
            throw new Trouble(Trouble.Kind.DOWN, "The tracker answered something that is no project.");
        }
        if (!name.equalsIgnoreCase(line.project())) {
            throw new Trouble(
                    Trouble.Kind.CLOSED,
                    "%s is called %s now. An owner of this house can enter that.".formatted(line.project(), name));
        }
        return name;
    }

    /** The accounts of a value. */
    static List<String> accounts(String owners) {
        return Arrays.stream(owners.split(",")).filter(one -> !one.isEmpty()).toList();
    }

    /** A field of what may not be there; nobody is no trouble. */
    static Optional<String> asked(Supplier<JsonNode> question, String field) {
        try {
            return Optional.of(text(question.get().path(field))).filter(text -> !text.isEmpty());
        } catch (Trouble nobody) {
            if (nobody.kind() == Trouble.Kind.GONE || nobody.kind() == Trouble.Kind.REFUSED) {
                return Optional.empty();
            }
            throw nobody;
        }
    }
}
