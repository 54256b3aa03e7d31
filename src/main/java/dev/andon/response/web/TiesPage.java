package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.LookAlikes.LookAlike;
import dev.andon.response.Tied.Tie;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;

/** Everything an incident is tied to, what else may be the same, and the forms that change it. */
public record TiesPage(Incident incident, List<Tie> ties, List<LookAlike> alike, Form form, List<Option> kinds) {

    public boolean isPart() {
        return ties.stream().anyMatch(tie -> tie.kind().equals("part_of"));
    }
}
