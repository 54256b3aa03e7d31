package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Review meetings: what they take, who comes, how they are held, who organises them, what those who were there say. */
final class MeetingWrites extends Writes {
    private static final String REVIEWS = V1 + "reviews";
    private static final String ONE = REVIEWS + "/{id:\\d+}";
    private static final String START = "2026-12-03T10:00:00Z";

    MeetingWrites(Stage stage) {
        super(stage);
        meetings();
        topics();
        guests();
        rota();
        rules();
        calibration("/report", "/report");
        calibration("/reports/{report}", "/reports/main");
        noFollowUp();
    }

    private Map<String, Object> draft() {
        String rui = stage.rui().person().email();
        return Map.of(
                "title",
                "Review of the autumn",
                "starts_at",
                START,
                "minutes",
                60,
                "zone",
                "Europe/Berlin",
                "place",
                "Room 4",
                "organiser",
                rui,
                "facilitator",
                rui,
                "scribe",
                rui,
                "preread_by",
                "2026-12-01T10:00:00Z");
    }

    private String meeting() {
        return REVIEWS
                + "/"
                + stage.done(stage.olivia(), REVIEWS, draft()).get("id").asLong();
    }

    /** A meeting that takes one incident, and that incident's topic. */
    private String topic() {
        String meeting = meeting();
        JsonNode taken = stage.done(stage.olivia(), meeting + "/topics", Map.of("incident", over()));
        return meeting + "/topics/" + taken.at("/topics/0/id").asLong();
    }

    private long over() {
        String over = stage.over();
        return Long.parseLong(over.substring(over.lastIndexOf('/') + 1));
    }

    private void meetings() {
        bodied("POST " + REVIEWS, () -> REVIEWS, _ -> draft());
        bodied("PATCH " + ONE, this::meeting, _ -> draft());
        bare("POST " + ONE + "/invitations", () -> {
            String topic = topic();
            return topic.substring(0, topic.indexOf("/topics")) + "/invitations";
        });
        bare("POST " + ONE + "/beginnings", () -> meeting() + "/beginnings");
        bare("POST " + ONE + "/endings", () -> {
            String meeting = meeting();
            stage.done(stage.olivia(), meeting + "/beginnings", Map.of());
            return meeting + "/endings";
        });
        bodied(
                "POST " + ONE + "/cancellations",
                () -> meeting() + "/cancellations",
                _ -> Map.of("reason", "Too many are away"));
    }

    private void topics() {
        bodied(
                "POST " + ONE + "/topics",
                () -> meeting() + "/topics",
                _ -> Map.of("incident", over(), "report", "main", "minutes", 20, "note", "First"));
        bodied(
                "PATCH " + ONE + "/topics/{topic}",
                this::topic,
                _ -> Map.of("minutes", 25, "note", "Longer", "position", 1));
        bare("DELETE " + ONE + "/topics/{topic}", this::topic);
        bodied(
                "POST " + ONE + "/topics/{topic}/returns",
                () -> topic() + "/returns",
                _ -> Map.of("reason", "What did people see?"));
        bare("POST " + ONE + "/topics/{topic}/resumptions", () -> sentBack() + "/resumptions");
        bare("POST " + ONE + "/topics/{topic}/completions", () -> {
            Map<String, ?> lenient = Map.of("completeness", 0, "findings", 500, "calibration", 0);
            changed("PATCH", REVIEWS + "/rules", lenient);
            String topic = sentBack();
            makeReady(topic);
            return topic + "/completions";
        });
    }

    private String sentBack() {
        String topic = topic();
        stage.done(stage.olivia(), topic + "/returns", Map.of("reason", "What did people see?"));
        return topic;
    }

    private void makeReady(String topic) {
        String meeting = topic.substring(0, topic.indexOf("/topics"));
        String incident =
                V1 + "incidents/" + stage.read(meeting).at("/topics/0/incident").asLong();
        for (JsonNode section : stage.read(incident + "/report").get("sections")) {
            if (section.get("body").asString("").isBlank()) {
                String url = incident + "/report/sections/" + section.get("key").asString();
                changed("PATCH", url, Map.of("body", "As it was."));
            }
        }
        String nodes = incident + "/report/whys/nodes";
        stage.done(stage.olivia(), nodes, Map.of("text", "Cards were declined"));
        stage.done(
                stage.olivia(),
                nodes,
                Map.of("text", "Limits", "parent", 1, "factor", "Limits", "kind", "technical", "role", "trigger"));
        changed("PUT", incident + "/no-follow-up", Map.of("reason", "Known now"));
    }

    private void guests() {
        bodied(
                "POST " + ONE + "/guests",
                () -> meeting() + "/guests",
                _ -> Map.of("people", List.of(stage.rui().person().email()), "required", true));
        bare(
                "DELETE " + ONE + "/guests/{person}",
                () -> meeting() + "/guests/" + stage.rui().id());
    }

    private void rota() {
        String rota = REVIEWS + "/rota";
        bodied(
                "PATCH " + rota,
                () -> rota,
                _ -> Map.of("every", "weekly", "first_day", "2026-03-02", "zone", "UTC", "people", both()));
        bodied(
                "POST " + rota + "/swaps",
                () -> turns() + "/swaps",
                _ -> Map.of("turn", "2026-03-09", "with", "2026-03-16"));
        bodied(
                "POST " + rota + "/covers",
                () -> turns() + "/covers",
                _ -> Map.of("turn", "2026-03-09", "person", stage.rui().person().email()));
        bodied(
                "POST " + rota + "/absences",
                () -> turns() + "/absences",
                _ -> Map.of("person", stage.rui().person().email(), "from", "2026-03-02", "to", "2026-03-09"));
        bare("DELETE " + rota + "/absences/{person}/{from}", () -> {
            Map<String, ?> away =
                    Map.of("person", stage.rui().person().email(), "from", "2026-05-04", "to", "2026-05-05");
            stage.done(stage.olivia(), turns() + "/absences", away);
            return rota + "/absences/" + stage.rui().id() + "/2026-05-04";
        });
    }

    private List<String> both() {
        return List.of(stage.rui().person().email(), stage.olivia().person().email());
    }

    private String turns() {
        String rota = REVIEWS + "/rota";
        Map<String, ?> draft = Map.of("every", "weekly", "first_day", "2026-03-02", "zone", "UTC", "people", both());
        changed("PATCH", rota, draft);
        return rota;
    }

    private void rules() {
        bodied(
                "PATCH " + REVIEWS + "/rules",
                () -> REVIEWS + "/rules",
                _ -> Map.of(
                        "preread_days", 2,
                        "minutes", 60,
                        "closing_minutes", 20,
                        "topic_minutes", 15,
                        "completeness", 50,
                        "findings", 5,
                        "calibration", 50,
                        "look_back_days", 90,
                        "points", Map.of("severity", 30),
                        "audience", List.of(rule())));
    }

    private Map<String, Object> rule() {
        return Map.of(
                "kind",
                "people",
                "label",
                "Leaders",
                "severities",
                List.of("sev1"),
                "team",
                "",
                "people",
                List.of(stage.rui().person().email()),
                "required",
                true);
    }

    private void calibration(String pattern, String report) {
        String route = V1 + "incidents/{number}" + pattern + "/calibration";
        bare("POST " + route + "/requests", () -> shared() + report + "/calibration/requests");
        all.put(
                "POST " + route + "/answers",
                () -> Write.bare(stage.rui(), shared() + report + "/calibration/answers"));
    }

    /** An incident that is over, in which Rui took part as well. */
    private String shared() {
        String incident = stage.incident();
        stage.done(stage.rui(), incident + "/participants", Map.of());
        stage.done(stage.olivia(), incident + "/status-changes", Map.of("status", "resolved"));
        stage.read(incident + "/report");
        return incident;
    }

    private void changed(String method, String path, Map<String, ?> body) {
        String tag = stage.olivia().api().get(path).header("ETag");
        Answer answer =
                stage.olivia().api().with("If-Match", tag.isEmpty() ? "*" : tag).json(method, path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 299);
    }

    private void noFollowUp() {
        String route = V1 + "incidents/{number}/no-follow-up";
        bodied("PUT " + route, () -> stage.over() + "/no-follow-up", _ -> Map.of("reason", "It is known now"));
        bare("DELETE " + route, () -> stage.over() + "/no-follow-up");
    }
}
