package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.ui.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of incidents.
 *
 * @param asked the filters as they were asked for
 * @param next the address of the next page, or null
 * @param first the address of the first page when this is not it, or null
 * @param wrong what is wrong with the filters, or null
 */
public record IncidentListPage(
        List<Incident> incidents,
        Map<String, String> asked,
        List<Option> statuses,
        List<Option> severities,
        List<Option> types,
        @Nullable String next,
        @Nullable String first,
        @Nullable String wrong) {

    public String asked(String filter) {
        return asked.getOrDefault(filter, "");
    }

    public boolean isFiltered() {
        return asked.values().stream().anyMatch(value -> !value.isBlank());
    }
}
