package dev.andon.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A review meeting as it is held: answers, questions, clock, notes, follow-ups, attendance, minutes, survey. */
final class HeldWrites extends Writes {
    private static final String REVIEWS = V1 + "reviews";
    private static final String ONE = REVIEWS + "/{id:\\d+}";

    HeldWrites(Stage stage) {
        super(stage);
        before();
        questions();
        room();
        notes();
        after();
    }

    /** Of an incident that is over, with the owner as a guest, and begun. */
    private String underway() {
        String meeting = planned();
        stage.done(stage.olivia(), meeting + "/room/steps", Map.of("step", "start"));
        return meeting;
    }

    private String planned() {
        JsonNode made = stage.done(stage.olivia(), REVIEWS, Map.of("starts_at", "2026-12-03T10:00:00Z"));
        String meeting = REVIEWS + "/" + made.get("id").asString();
        String over = stage.over();
        long number = Long.parseLong(over.substring(over.lastIndexOf('/') + 1));
        stage.done(stage.olivia(), meeting + "/topics", Map.of("incident", number));
        Map<String, ?> guest = Map.of("people", List.of(stage.olivia().person().email()));
        stage.done(stage.olivia(), meeting + "/guests", guest);
        return meeting;
    }

    private String invited() {
        String meeting = planned();
        stage.done(stage.olivia(), meeting + "/invitations", Map.of());
        return meeting;
    }

    private long topic(String meeting) {
        return stage.read(meeting + "/room").at("/topics/0/id").asLong();
    }

    private void before() {
        bodied("POST " + ONE + "/answers", () -> invited() + "/answers", _ -> Map.of("answer", "maybe"));
        bare("POST " + ONE + "/updates", () -> {
            String meeting = invited();
            stage.done(
                    stage.olivia(),
                    meeting + "/guests",
                    Map.of("people", List.of(stage.rui().person().email())));
            return meeting + "/updates";
        });
    }

    private void questions() {
        all.put("POST " + ONE + "/questions", () -> {
            String meeting = underway();
            Map<String, ?> body = Map.of("words", "Why so late?", "topic", topic(meeting), "anonymous", false);
            return Write.of(stage.olivia(), meeting + "/questions", body);
        });
        String question = ONE + "/questions/{question}";
        bare("POST " + question + "/votes", () -> asked(underway(), true) + "/votes");
        bare("DELETE " + question + "/votes", () -> asked(underway(), true) + "/votes");
        bodied("PATCH " + question, () -> asked(underway(), false), _ -> Map.of("discussed", true));
        bare("DELETE " + question, () -> asked(underway(), false));
        all.put("POST " + question + "/merges", () -> {
            String meeting = underway();
            String into = asked(meeting, false);
            Map<String, ?> body = Map.of("into", into.substring(into.lastIndexOf('/') + 1));
            return Write.of(stage.olivia(), asked(meeting, false) + "/merges", body);
        });
    }

    private String asked(String meeting, boolean byRui) {
        Map<String, ?> body = Map.of("words", "Why so late?");
        JsonNode made = stage.done(byRui ? stage.rui() : stage.olivia(), meeting + "/questions", body);
        return meeting + "/questions/" + made.get("id").asString();
    }

    private void room() {
        all.put("POST " + ONE + "/room/steps", () -> {
            String meeting = planned();
            return Write.of(stage.olivia(), meeting + "/room/steps", Map.of("step", "start", "topic", topic(meeting)));
        });
        bare("POST " + ONE + "/room/hands", () -> underway() + "/room/hands");
        bare("DELETE " + ONE + "/room/hands", () -> underway() + "/room/hands");
        bare("POST " + ONE + "/room/speakers", () -> underway() + "/room/speakers");
        bodied(
                "POST " + ONE + "/attendance",
                () -> underway() + "/attendance",
                _ -> Map.of("who", stage.rui().person().email()));
        bare("DELETE " + ONE + "/attendance/{person}", () -> {
            String meeting = underway();
            stage.done(stage.olivia(), meeting + "/attendance", Map.of());
            return meeting + "/attendance/" + stage.olivia().id();
        });
    }

    private void notes() {
        with("/notes", () -> Map.of("kind", "decision", "words", "Alert on the pool."));
        with(
                "/follow-ups",
                () -> Map.of(
                        "title",
                        "Alert when the pool is 80% used",
                        "detail",
                        "Which pool?",
                        "kind",
                        "detect",
                        "owner",
                        stage.olivia().id(),
                        "team",
                        "",
                        "due",
                        "2027-01-08"));
        bodied("PATCH " + ONE + "/notes/{note}", this::note, _ -> Map.of("words", "Alert on both pools."));
        bare("DELETE " + ONE + "/notes/{note}", this::note);
    }

    /** About the topic that is on, said or not. */
    private void with(String below, Supplier<Map<String, ?>> body) {
        all.put("POST " + ONE + below, () -> {
            String meeting = underway();
            Map<String, Object> whole = new LinkedHashMap<>(body.get());
            whole.put("topic", topic(meeting));
            return Write.of(stage.olivia(), meeting + below, whole);
        });
    }

    private String note() {
        String meeting = underway();
        JsonNode made = stage.done(stage.olivia(), meeting + "/notes", Map.of("kind", "parked", "words", "Who pays?"));
        return meeting + "/notes/" + made.get("id").asLong();
    }

    private void after() {
        bodied("PUT " + ONE + "/minutes", () -> underway() + "/minutes", _ -> Map.of("words", "We met."));
        bare("POST " + ONE + "/minutes/drafts", () -> underway() + "/minutes/drafts");
        bare("POST " + ONE + "/minutes/letters", () -> {
            String meeting = held();
            stage.done(stage.olivia(), meeting + "/minutes/drafts", Map.of());
            return meeting + "/minutes/letters";
        });
        bodied("POST " + ONE + "/survey", () -> held() + "/survey", _ -> Map.of("rating", 4, "words", "Begin later."));
    }

    private String held() {
        String meeting = underway();
        stage.done(stage.olivia(), meeting + "/room/steps", Map.of("step", "end"));
        return meeting;
    }
}
