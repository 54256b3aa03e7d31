package dev.andon.fakes;

import dev.andon.fakes.Wire.Reply;
import dev.andon.fakes.Wire.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person does at the vendor, in the dev run: {@code GET /there} shows the tickets, {@code POST
 * /there/10001/renames?to=…} changes one; also closes, reopens, assigns, due and deletes.
 */
final class There {
    private final FakeTracker tracker;

    There(FakeTracker tracker) {
        this.tracker = tracker;
    }

    Reply answer(Request request) {
        String[] path = request.path().split("/");
        if (path.length < 4 || !request.method().equals("POST")) {
            return Reply.of(200, tracker.all().stream().map(this::shown).toList());
        }
        String id = path[2];
        String to = request.query().getOrDefault("to", "");
        switch (path[3]) {
            case "renames" -> tracker.renames(id, to);
            case "closes" -> tracker.closes(id);
            case "reopens" -> tracker.reopens(id);
            case "assigns" -> tracker.assigns(id, to.isEmpty() ? new String[0] : to.split(","));
            case "due" -> tracker.isDue(id, to.isEmpty() ? null : to);
            case "deletes" -> tracker.deletes(id);
            default -> {
                return Reply.of(404, Map.of("message", "Nobody can do that there."));
            }
        }
        return Reply.of(200, tracker.all().stream().map(this::shown).toList());
    }

    private Map<String, @Nullable Object> shown(Issue issue) {
        String id = Long.toString(issue.id);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", id);
        shown.put("title", issue.title);
        shown.put("status", issue.status);
        shown.put("owners", issue.owners);
        shown.put("due", tracker.day(id));
        shown.put("text", issue.text);
        return shown;
    }
}
