package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.ui.Option;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** What the selects of these pages offer. */
public final class Choices {
    private Choices() {}

    public static List<Option> accesses() {
        return accessesUpTo(Access.OWNER);
    }

    public static List<Option> accessesUpTo(Access most) {
        return Arrays.stream(Access.values())
                .filter(most::includes)
                .map(access -> new Option(access.word(), label(access)))
                .toList();
    }

    /** Places, not abbreviations: those know when their clocks change. */
    public static List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC")
                        || id.matches(
                                "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .map(id -> new Option(id, id.replace('_', ' ')))
                .toList();
    }

    /** How long a new token lives, in days. */
    public static List<Option> lives() {
        return List.of(
                new Option("7", "One week"),
                new Option("30", "30 days"),
                new Option("90", "90 days"),
                new Option("365", "One year"));
    }

    private static String label(Access access) {
        return switch (access) {
            case VIEWER -> "Viewer: reads";
            case RESPONDER -> "Responder: works incidents";
            case OWNER -> "Owner: runs the house";
        };
    }
}
