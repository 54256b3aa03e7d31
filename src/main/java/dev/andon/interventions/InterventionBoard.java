package dev.andon.interventions;

import dev.andon.response.Board;
import dev.andon.response.EventCodec;
import dev.andon.response.Intervening;
import dev.andon.response.Known;
import dev.andon.ui.Templates;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done to production in an incident, and what it is near. */
@Component
public class InterventionBoard implements Board<InterventionState> {
    private final Templates templates;

    InterventionBoard(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String key() {
        return "interventions";
    }

    @Override
    public String title() {
        return "Interventions";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Collection<String> types() {
        return EventCodec.words(Intervening.class);
    }

    @Override
    public InterventionState of(Known known) {
        return InterventionState.of(known.entries());
    }

    @Override
    public @Nullable String render(InterventionState state, Known known) {
        return state.open().isEmpty() ? null : templates.render("interventions/board", Map.of("state", state));
    }
}
