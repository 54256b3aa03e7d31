package dev.andon.prevention.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpPart;
import dev.andon.people.Actor;
import dev.andon.prevention.Ledger;
import dev.andon.ui.Templates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a follow-up: which later incidents named it, and where its factor came back. */
@Component
class PreventionPart implements FollowUpPart {
    private static final int ORDER = 50;

    private final Ledger ledger;
    private final Templates templates;

    PreventionPart(Ledger ledger, Templates templates) {
        this.ledger = ledger;
        this.templates = templates;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable String render(Actor viewer, FollowUp followUp) {
        PreventionViews.Beside beside = new PreventionViews.Beside(
                followUp, ledger.of(viewer, followUp.number()), ledger.recurrences(viewer, followUp.number()));
        return beside.said().isEmpty() && beside.recurrences().isEmpty()
                ? null
                : templates.render("prevention/part", Map.of("beside", beside));
    }
}
