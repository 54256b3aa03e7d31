package dev.andon.response.web;

import dev.andon.playbook.Checklist;
import dev.andon.response.CatchUpPart;
import dev.andon.response.Incident;
import dev.andon.response.web.ChecklistView.Shown;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the checklists of this phase are, and what is left of them. */
@Component
class ChecklistsCatchUp implements CatchUpPart {
    private final ChecklistViews views;

    ChecklistsCatchUp(ChecklistViews views) {
        this.views = views;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Section of(Incident incident, long sinceSeq) {
        List<Line> lines = views.of(incident).now().stream()
                .map(shown -> told(incident, shown))
                .toList();
        return lines.isEmpty() ? null : new Section("checklists", "Checklists", lines);
    }

    private static Line told(Incident incident, Shown shown) {
        String left = shown.list().items().stream()
                .filter(item -> shown.tick(item).isEmpty())
                .map(Checklist.Item::text)
                .collect(Collectors.joining("; "));
        String text = "%s: %d of %d done%s"
                .formatted(
                        shown.list().name(),
                        shown.done(),
                        shown.list().items().size(),
                        left.isEmpty() ? "" : ". Left: " + left);
        return new Line(text, "/incidents/" + incident.number() + "/checklists", null, false);
    }
}
