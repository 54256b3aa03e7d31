package dev.andon.checks;

import dev.andon.response.Board;
import dev.andon.response.Checking;
import dev.andon.response.EventCodec;
import dev.andon.response.Known;
import dev.andon.ui.Templates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What checklists answered by themselves, as it was known at any moment. */
@Component
public class AnswerBoard implements Board<Answers> {
    private static final List<String> TYPES = EventCodec.words(Checking.class);

    private final Templates templates;

    AnswerBoard(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String key() {
        return "checklist_answers";
    }

    @Override
    public String title() {
        return "Checklists that answered themselves";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Collection<String> types() {
        return TYPES;
    }

    @Override
    public Answers of(Known known) {
        return Answers.of(known.entries());
    }

    @Override
    public @Nullable String render(Answers state, Known known) {
        return state.answers().isEmpty() ? null : templates.render("checks/board", Map.of("answers", state));
    }
}
