package dev.andon.trackers;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUps;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.trackers.internal.LinkTable;
import dev.andon.trackers.internal.Opening;
import dev.andon.trackers.internal.StepTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Questions about the tickets of follow-ups. Whoever may see a follow-up may see its ticket's. */
@Component
public class Tickets {
    private static final int LOOKED_THROUGH = 500;

    private final LinkTable links;
    private final StepTable steps;
    private final FollowUps followUps;
    private final Opening opening;

    Tickets(LinkTable links, StepTable steps, FollowUps followUps, Opening opening) {
        this.links = links;
        this.steps = steps;
        this.followUps = followUps;
        this.opening = opening;
    }

    /** The link of a follow-up that the viewer may see; empty where there is none. */
    public Optional<Link> of(FollowUp followUp) {
        return links.of(followUp.number());
    }

    /** @throws Missing when there is no such follow-up for the viewer, or it has no ticket */
    public Link get(Actor viewer, long followUp) {
        return of(followUps.find(viewer, followUp))
                .orElseThrow(() -> new Missing("F-%d has no ticket that is kept in step.".formatted(followUp)));
    }

    /** What happened between both, latest first. */
    public List<Step> steps(FollowUp followUp, int limit) {
        return steps.of(followUp.number(), limit);
    }

    /** The connections that a new ticket could go to. */
    public List<Connection> fitting(FollowUp followUp) {
        return opening.fitting(followUp);
    }

    /** The connection that a new ticket would go to. */
    public Optional<Connection> usual(FollowUp followUp) {
        return opening.usual(followUp);
    }

    /** A follow-up with its link. */
    public record Linked(FollowUp followUp, Link link) {}

    /** Those that somebody has to decide about, among those the viewer may see; latest first. */
    public List<Linked> disagreeing(Actor viewer) {
        return visible(viewer, links.disagreeing(LOOKED_THROUGH));
    }

    /** Those whose ticket is gone, or that the tracker does not want; latest first. */
    public List<Linked> stuck(Actor viewer) {
        return visible(viewer, links.stuck(LOOKED_THROUGH));
    }

    private List<Linked> visible(Actor viewer, List<Link> found) {
        Map<Long, FollowUp> seen = seen(viewer, found);
        return found.stream()
                .filter(link -> seen.containsKey(link.followUp()))
                .map(link -> new Linked(Objects.requireNonNull(seen.get(link.followUp())), link))
                .toList();
    }

    private Map<Long, FollowUp> seen(Actor viewer, List<Link> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        List<Long> numbers = found.stream().map(Link::followUp).toList();
        FollowUpFilter these = FollowUpFilter.ALL.and(new FollowUpFilter.Condition.OfNumbers(numbers));
        return followUps.list(viewer, these, FollowUpOrder.NEWEST, null, LOOKED_THROUGH).items().stream()
                .collect(Collectors.toMap(FollowUp::number, Function.identity()));
    }
}
