package dev.andon.interventions.web;

import dev.andon.interventions.Risk;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;

/**
 * The form that announces an intervention.
 *
 * @param services of the catalog, those of the incident first
 * @param policy which interventions wait for the commander, in words
 */
public record AnnounceForm(Incident incident, List<Option> services, String policy, Form form) {
    private static final List<Option> RISKS = List.of(
            new Option(Risk.LOW.word(), "low"),
            new Option(Risk.MEDIUM.word(), "medium"),
            new Option(Risk.HIGH.word(), "high"));

    public List<Option> risks() {
        return RISKS;
    }
}
