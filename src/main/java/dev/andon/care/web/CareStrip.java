package dev.andon.care.web;

import dev.andon.care.Care;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.OwnStrip;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Care, where it is needed: at the top of the room. */
@Component
class CareStrip implements OwnStrip {
    private final Care care;
    private final CareViews views;
    private final Templates templates;

    CareStrip(Care care, CareViews views, Templates templates) {
        this.care = care;
        this.views = views;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable String render(Shell shell, Actor viewer, Incident incident, @Nullable String runbook) {
        if (!care.concerns(viewer, incident)) {
            return null;
        }
        Map<String, Object> params = new HashMap<>();
        params.put("shell", shell);
        params.put("view", views.of(viewer, incident, runbook));
        return templates.render("care/frame", params);
    }
}
