package dev.andon.trackers.internal.vendor;

import dev.andon.trackers.Field;
import dev.andon.trackers.Stage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /**
     * The number in what somebody typed or copied.
     *
     * @param shapes one group for the number, the last, and some before it for the project, where it is named
     * @param here whether a project that is named is that of the connection
     */
    static Optional<String> number(Pattern shapes, String typed, Predicate<String> here) {
        Matcher found = shapes.matcher(typed.strip().replaceFirst("(?<=\\d)[?#/].*$", ""));
        return found.matches()
                        && IntStream.range(1, found.groupCount())
                                .mapToObj(found::group)
                                .filter(Objects::nonNull)
                                .allMatch(here)
                ? Optional.of(found.group(found.groupCount()))
                : Optional.empty();
    }

    /** The accounts of a value. */
    static List<String> accounts(String owners) {
        return Arrays.stream(owners.split(",")).filter(one -> !one.isEmpty()).toList();
    }

    /** A field of what may not be there, or not be for us; nobody is no trouble. What is closed altogether says so again. */
    static Optional<String> asked(Supplier<JsonNode> question, String field) {
        try {
            return Optional.of(text(question.get().path(field))).filter(text -> !text.isEmpty());
        } catch (Trouble nobody) {
            return switch (nobody.kind()) {
                case GONE, REFUSED, CLOSED -> Optional.empty();
                case BUSY, DOWN -> throw nobody;
            };
        }
    }
}
