package dev.andon.contacts;

import dev.andon.response.Board;
import dev.andon.response.Calling;
import dev.andon.response.EventCodec;
import dev.andon.response.Known;
import dev.andon.ui.Templates;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is being called: names and how it went, never a number. */
@Component
public class CallBoard implements Board<Calls> {
    private final Templates templates;

    CallBoard(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String key() {
        return "calls";
    }

    @Override
    public String title() {
        return "Calls";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Collection<String> types() {
        return EventCodec.words(Calling.class);
    }

    @Override
    public Calls of(Known known) {
        return Calls.of(known.entries(), known.at());
    }

    @Override
    public @Nullable String render(Calls state, Known known) {
        return state.runs().isEmpty()
                ? null
                : templates.render("contacts/board", Map.of("calls", state, "incident", known.incident()));
    }
}
