package dev.andon.proposals.web;

import dev.andon.proposals.Objection;
import dev.andon.proposals.Proposal;
import dev.andon.proposals.Proposals;
import dev.andon.response.CatchUpPart;
import dev.andon.response.Incident;
import dev.andon.response.Proposing.Fallback;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is being decided, who objects, and what is being carried out. */
@Component
class ProposalsCatchUp implements CatchUpPart {
    private static final int SHOWN = 8;

    private final Proposals proposals;

    ProposalsCatchUp(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public @Nullable Section of(Incident incident, long sinceSeq) {
        var all = proposals.of(incident);
        List<Line> lines = new ArrayList<>();
        if (incident.isLive()) {
            all.open().forEach(one -> lines.add(asked(incident, one)));
        }
        all.goingAhead().forEach(one -> lines.add(ahead(incident, one)));
        return lines.isEmpty()
                ? null
                : new Section(
                        "decisions", "Decisions", lines.stream().limit(SHOWN).toList());
    }

    private static Line asked(Incident incident, Proposal one) {
        String who =
                one.standing().stream().map(Objection::by).map(by -> by.name()).collect(Collectors.joining(", "));
        String text = who.isEmpty()
                ? "%s proposes: %s. Any objections?".formatted(one.proposedBy().name(), one.text())
                : "%s proposes: %s. %s objects; the commander decides"
                        .formatted(one.proposedBy().name(), one.text(), who);
        return new Line(text, page(incident, one), one.objectionsUntil(), !who.isEmpty());
    }

    private static Line ahead(Incident incident, Proposal one) {
        Fallback fallback = one.fallback();
        String then = fallback == null ? "" : ". If it fails: " + fallback.text();
        String text = "%s: %s%s".formatted(one.polled(), one.text(), then);
        return new Line(text, page(incident, one), one.fallbackAt(), one.remindedAt() != null);
    }

    private static String page(Incident incident, Proposal one) {
        return "/incidents/%d/decisions/%d".formatted(incident.number(), one.id());
    }
}
