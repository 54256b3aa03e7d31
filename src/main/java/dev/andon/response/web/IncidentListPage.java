package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.IncidentQuery;
import dev.andon.response.Keeping;
import dev.andon.response.KeptList;
import dev.andon.response.Passage;
import dev.andon.response.SavedFilter;
import dev.andon.ui.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of incidents.
 *
 * @param found where the words that were asked for stand, by the incident's number
 * @param asked the filters as they were asked for
 * @param choices what the filters offer
 * @param saved lists kept under a name
 * @param next the address of the next page, or null
 * @param first the address of the first page when this is not it, or null
 * @param wrong what is wrong with the filters, or null
 */
public record IncidentListPage(
        List<Incident> incidents,
        Map<Long, List<Passage>> found,
        IncidentQuery asked,
        Choices choices,
        List<SavedFilter> saved,
        @Nullable String next,
        @Nullable String first,
        @Nullable String wrong) {

    /** What the filters offer. */
    public record Choices(
            List<Option> statuses,
            List<Option> severities,
            List<Option> types,
            List<Option> people,
            List<Option> sorts,
            List<String> tags,
            List<FieldForm.Input> fields) {}

    /** One filter that is on, and the list without it. */
    public record On(String words, String href) {}

    public String asked(String filter) {
        return asked.first(filter);
    }

    public boolean isFiltered() {
        return !asked.without("sort", asked.first("sort")).isEmpty();
    }

    /** Whether one of the filters is on that are folded away. */
    public boolean isFoldedOpen() {
        return List.of("service", "from", "to").stream().anyMatch(asked.words()::containsKey)
                || !asked.keys("field.").isEmpty()
                || asked.all("tag").size() > 1;
    }

    /** The kept lists above it. */
    public Keeping keeping() {
        return new Keeping(KeptList.INCIDENTS, asked, saved, wrong);
    }

    public String export(String format) {
        String query = asked.toString();
        return "/incidents/export?format=" + format + (query.isEmpty() ? "" : "&" + query);
    }
}
