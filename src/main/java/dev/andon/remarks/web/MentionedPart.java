package dev.andon.remarks.web;

import dev.andon.people.Actor;
import dev.andon.remarks.Mention;
import dev.andon.remarks.Mentioning;
import dev.andon.ui.HomePart;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the first page: comments that mention the one who looks. */
@Component
class MentionedPart implements HomePart {
    private static final int ORDER = 10;

    private final Mentioning mentions;
    private final Templates templates;

    MentionedPart(Mentioning mentions, Templates templates) {
        this.mentions = mentions;
        this.templates = templates;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable String render(Shell shell) {
        Shell.Viewer viewer = shell.viewer();
        List<Mention> unseen = viewer == null ? List.of() : mentions.unseen(Actor.of(viewer));
        return unseen.isEmpty()
                ? null
                : templates.render("remarks/mentioned", Map.of("shell", shell, "unseen", unseen));
    }
}
