package dev.andon.response.web;

import dev.andon.response.Cost;
import dev.andon.response.Incident;
import dev.andon.response.Tenure;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Title, summary, who may see it and who takes part.
 *
 * @param tags in use in the house, to choose from
 * @param others people who do not take part yet
 * @param past who had which role when
 * @param cost what it took; null where the house does not reckon it
 * @param known whose hours in it the viewer may know
 */
public record DetailsPage(
        Incident incident,
        Form form,
        List<String> members,
        List<Option> others,
        FieldForm fields,
        List<String> tags,
        List<Past> past,
        @Nullable Cost cost,
        List<Cost.Share> known) {

    /**
     * Who had a role when.
     *
     * @param unbroken whether somebody had it from the first to the last
     */
    public record Past(String role, List<Tenure> tenures, boolean unbroken) {}
}
