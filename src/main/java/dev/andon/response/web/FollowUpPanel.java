package dev.andon.response.web;

import dev.andon.response.FollowUpCandidate;
import dev.andon.response.FollowUpCandidates;
import dev.andon.response.Incident;
import dev.andon.response.RoomPanel;
import dev.andon.response.Status;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What notes said is to be done later. Later is when the impact has ceased; until then it would be in the way. */
@Component
class FollowUpPanel implements RoomPanel {
    private final FollowUpCandidates candidates;
    private final Templates templates;

    FollowUpPanel(FollowUpCandidates candidates, Templates templates) {
        this.candidates = candidates;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "follow-ups";
    }

    @Override
    public Place place() {
        return Place.OPEN;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public @Nullable String render(Incident incident) {
        if (incident.isLive() && incident.status() != Status.MONITORING) {
            return null;
        }
        List<FollowUpCandidate> open = candidates.of(incident).open();
        return open.isEmpty()
                ? null
                : templates.render(
                        "response/followups", Map.of("number", incident.number(), "open", open, "framed", true));
    }
}
