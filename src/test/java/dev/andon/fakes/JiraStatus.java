package dev.andon.fakes;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The statuses of a project in Jira, and the ways to them. */
final class JiraStatus {
    /** Name, id, category. */
    private static final List<List<String>> STATUSES = List.of(
            List.of("To Do", "10000", "new"),
            List.of("In Progress", "3", "indeterminate"),
            List.of("In Review", "10004", "indeterminate"),
            List.of("Done", "10001", "done"),
            List.of("Won't Do", "10005", "done"));

    private JiraStatus() {}

    static Map<String, Object> way(String name) {
        return Map.of(
                "id", "4" + status(name).get(1), "name", "To " + name, "to", statusJson(name), "isAvailable", true);
    }

    private static List<String> status(String name) {
        return STATUSES.stream()
                .filter(one -> one.getFirst().equals(name))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    static Map<String, Object> statusJson(String name) {
        return Map.of(
                "name",
                name,
                "id",
                status(name).get(1),
                "statusCategory",
                Map.of("key", status(name).get(2)));
    }
}
