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

/** What could stop the bleeding in an incident, what was tried of it, and what came of it. */
@Component
public class OptionBoard implements Board<OptionState> {
    private final Templates templates;

    OptionBoard(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String key() {
        return "options";
    }

    @Override
    public String title() {
        return "Options";
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Collection<String> types() {
        return EventCodec.words(Intervening.class);
    }

    @Override
    public OptionState of(Known known) {
        return OptionState.of(known.entries());
    }

    @Override
    public @Nullable String render(OptionState state, Known known) {
        return state.options().isEmpty() ? null : templates.render("interventions/optionlist", Map.of("state", state));
    }
}
