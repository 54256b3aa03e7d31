package dev.andon.response;

import dev.andon.response.CatchUpPart.Line;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders a board that is told in a few lines. */
@Component
public class BoardLines {
    private final Templates templates;

    BoardLines(Templates templates) {
        this.templates = templates;
    }

    /** The lines as HTML; null when there are none. */
    public @Nullable String render(List<Line> lines) {
        return lines.isEmpty() ? null : templates.render("response/boardlines", Map.of("lines", lines));
    }
}
