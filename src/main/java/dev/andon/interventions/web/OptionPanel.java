package dev.andon.interventions.web;

import dev.andon.interventions.OptionState;
import dev.andon.interventions.Options;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What could stop the bleeding, folded: one looks at it when one asks what to do next. */
@Component
class OptionPanel implements RoomPanel {
    private final Options options;
    private final Templates templates;

    OptionPanel(Options options, Templates templates) {
        this.options = options;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "options";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable String render(Incident incident) {
        OptionState state = options.of(incident);
        return state.options().isEmpty() && !incident.isLive()
                ? null
                : templates.render("interventions/optionpanel", Map.of("incident", incident, "state", state));
    }
}
