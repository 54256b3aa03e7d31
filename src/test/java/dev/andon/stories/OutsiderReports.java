package dev.andon.stories;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the addresses of reports are walked, each of the incident's own report and of the same by its key. */
final class OutsiderReports {
    private static final Map<String, String> PAGES = Map.ofEntries(
            entry("/sections/{key}/changes", "/sections/timeline/changes"),
            entry("/sections/{key}/rendered", "/sections/timeline/rendered"),
            entry("/history", "/history"),
            entry("/history/{key}/{version}", "/history/timeline/1"),
            entry("/charts", "/charts"),
            entry("/charts/{chart}.svg", "/charts/1.svg"),
            entry("/comments", "/comments?show=all"),
            entry("/comments/new", "/comments/new?section=timeline"),
            entry("/comments/beside", "/comments/beside"),
            entry("/comments/{comment:\\d+}", "/comments/1"),
            entry("/comments/{comment:\\d+}/sayings/{saying:\\d+}/edit", "/comments/1/sayings/0/edit"));

    private static final Map<String, String> API = Map.of(
            "/revisions", "/revisions",
            "/contributors", "/contributors",
            "/contributions", "/contributions",
            "/comments", "/comments",
            "/comments/{comment}", "/comments/1",
            "/charts", "/charts",
            "/charts/{chart}", "/charts/1");

    /** Pattern to what is asked. */
    static final Map<String, List<String>> FILLED = filled();

    private OutsiderReports() {}

    private static Map<String, List<String>> filled() {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        PAGES.forEach((pattern, path) -> both(filled, "", pattern, path));
        API.forEach((pattern, path) -> both(filled, "/api/v1", pattern, path));
        return filled;
    }

    private static void both(Map<String, List<String>> filled, String root, String pattern, String path) {
        String incident = root + "/incidents/{number}";
        String over = root + "/incidents/OVER";
        filled.put(incident + "/report" + pattern, List.of(over + "/report" + path));
        filled.put(incident + "/reports/{report}" + pattern, List.of(over + "/reports/main" + path));
    }
}
