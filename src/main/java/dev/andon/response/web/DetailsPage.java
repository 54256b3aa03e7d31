package dev.andon.response.web;

import dev.andon.response.Cost;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Title, summary, who may see it and who takes part.
 *
 * @param others people who do not take part yet
 * @param cost what it took; null where the house does not reckon it
 */
public record DetailsPage(
        Incident incident,
        Form form,
        List<String> members,
        List<Option> others,
        @Nullable Cost cost) {}
