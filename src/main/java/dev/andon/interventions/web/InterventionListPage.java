package dev.andon.interventions.web;

import dev.andon.interventions.Intervention;
import dev.andon.interventions.Policy;
import dev.andon.interventions.UnderWay.Placed;
import java.util.List;

/**
 * The interventions of one incident, and those of the house.
 *
 * @param view what is open in the incident
 * @param ended what is over, latest first
 */
public record InterventionListPage(PanelView view, List<Intervention> ended) {

    /** What is open in all incidents that the reader may see, and how the house intervenes. */
    public record House(List<Placed> open, Policy policy) {}
}
