package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Cost;
import dev.andon.response.Costs;
import dev.andon.response.Duty.Stretch;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an incident cost, over the API, with everything it is reckoned from. */
@RestController
@Tag(name = "Participants")
class CostResource {
    private final Incidents incidents;
    private final Costs costs;

    CostResource(Incidents incidents, Costs costs) {
        this.incidents = incidents;
        this.costs = costs;
    }

    /**
     * @param live whether it is still growing
     * @param people those whose hours the caller may know: all for the commander, else oneself
     */
    record CostJson(
            String currency,
            BigDecimal total,
            long secondsOnDuty,
            boolean live,
            String formula,
            List<ShareJson> people) {

        static CostJson of(Actor viewer, Cost cost, Incident incident) {
            return new CostJson(
                    cost.currency().getCurrencyCode(),
                    cost.total(),
                    cost.time().toSeconds(),
                    incident.isLive(),
                    Cost.FORMULA,
                    cost.knownTo(viewer, incident).stream().map(ShareJson::of).toList());
        }
    }

    record ShareJson(
            long personId,
            String name,
            long secondsOnDuty,
            BigDecimal rate,
            BigDecimal amount,
            List<StretchJson> stretches) {

        static ShareJson of(Cost.Share share) {
            return new ShareJson(
                    share.duty().person().id(),
                    share.duty().person().name(),
                    share.duty().time().toSeconds(),
                    share.rate(),
                    share.amount(),
                    share.duty().stretches().stream().map(StretchJson::of).toList());
        }
    }

    /** @param toSeq null while it goes on */
    record StretchJson(
            Instant from,
            Instant to,
            long fromSeq,
            @Nullable Long toSeq) {
        static StretchJson of(Stretch stretch) {
            return new StretchJson(stretch.from(), stretch.to(), stretch.fromSeq(), stretch.toSeq());
        }
    }

    @GetMapping("/api/v1/incidents/{number}/cost")
    @May(Access.RESPONDER)
    @Operation(summary = "What the response cost: time on duty times the house's rate, with the entries it comes from")
    CostJson cost(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        return costs.of(incident)
                .map(cost -> CostJson.of(actor, cost, incident))
                .orElseThrow(() -> new Missing("This house has set no hourly rate, so no cost is reckoned."));
    }
}
