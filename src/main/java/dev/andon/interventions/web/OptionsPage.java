package dev.andon.interventions.web;

import dev.andon.interventions.Option;
import dev.andon.interventions.Policy.Offered;
import dev.andon.interventions.Remedy;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import java.util.Arrays;
import java.util.List;

/**
 * What could stop the bleeding, in the order to look at it.
 *
 * @param suggested what nobody has listed
 */
public record OptionsPage(Incident incident, List<Option> options, List<Offered> suggested, Form form) {

    public List<dev.andon.ui.Option> kinds() {
        return Arrays.stream(Remedy.values())
                .map(kind -> new dev.andon.ui.Option(kind.word(), kind.label()))
                .toList();
    }

    public List<dev.andon.ui.Option> backs() {
        return List.of(
                new dev.andon.ui.Option("yes", "yes"),
                new dev.andon.ui.Option("partly", "partly"),
                new dev.andon.ui.Option("no", "no"));
    }

    public List<dev.andon.ui.Option> risks() {
        return List.of(
                new dev.andon.ui.Option("low", "low"),
                new dev.andon.ui.Option("medium", "medium"),
                new dev.andon.ui.Option("high", "high"));
    }
}
