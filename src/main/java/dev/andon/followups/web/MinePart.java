package dev.andon.followups.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUpQuery;
import dev.andon.followups.FollowUps;
import dev.andon.people.Actor;
import dev.andon.ui.HomePart;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the first page: what is on the plate of the one who looks, late or due within a week. */
@Component
class MinePart implements HomePart {
    private static final int ORDER = 20;
    private static final int SHOWN = 4;

    private final FollowUps followUps;
    private final FollowUpQuery query;
    private final Showing showing;
    private final Templates templates;

    MinePart(FollowUps followUps, FollowUpQuery query, Showing showing, Templates templates) {
        this.followUps = followUps;
        this.query = query;
        this.showing = showing;
        this.templates = templates;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable String render(Shell shell) {
        Shell.Viewer viewer = shell.viewer();
        return viewer == null ? null : part(Actor.of(viewer), viewer.id());
    }

    private @Nullable String part(Actor actor, long person) {
        LocalDate today = query.today();
        FollowUpFilter near = FollowUpFilter.ALL.owner(person).open().due(null, today.plusDays(8));
        List<FollowUp> found =
                followUps.list(actor, near, FollowUpOrder.DUE, null, SHOWN + 1).items();
        if (found.isEmpty()) {
            return null;
        }
        List<Shown> shown = showing.all(actor, found.subList(0, Math.min(SHOWN, found.size())));
        return templates.render("followups/home", Map.of("items", shown, "more", found.size() > SHOWN));
    }
}
