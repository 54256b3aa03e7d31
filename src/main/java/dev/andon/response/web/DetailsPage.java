package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;

/**
 * Title, summary, who may see it and who takes part.
 *
 * @param tags in use in the house, to choose from
 * @param others people who do not take part yet
 */
public record DetailsPage(
        Incident incident, Form form, List<String> members, List<Option> others, FieldForm fields, List<String> tags) {}
