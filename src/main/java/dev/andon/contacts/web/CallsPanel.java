package dev.andon.contacts.web;

import dev.andon.contacts.CallRuns;
import dev.andon.contacts.CallTree;
import dev.andon.contacts.CallTrees;
import dev.andon.contacts.Calls;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom to call next: a name and where the number is, never the number. */
@Component
class CallsPanel implements RoomPanel {
    private final CallRuns runs;
    private final CallTrees trees;
    private final Templates templates;

    CallsPanel(CallRuns runs, CallTrees trees, Templates templates) {
        this.runs = runs;
        this.trees = trees;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "calls";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable String render(Incident incident) {
        Calls calls = runs.of(incident);
        List<CallTree> fitting = incident.isLive() ? trees.of(incident) : List.of();
        return calls.runs().isEmpty() && fitting.isEmpty()
                ? null
                : templates.render("contacts/panel", Map.of("incident", incident, "calls", calls, "trees", fitting));
    }
}
