package dev.andon.library.web;

import dev.andon.library.Library.Count;
import dev.andon.library.Listed;
import dev.andon.response.IncidentQuery;
import dev.andon.response.Keeping;
import dev.andon.response.Passage;
import dev.andon.ui.Option;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of reports.
 *
 * @param found where the words that were asked for stand, by the report's id
 * @param count of all pages; null where the filters make no sense
 * @param asked the filters as they were asked for
 * @param choices what the filters offer
 * @param keeping lists kept under a name
 * @param next the address of the next page, or null
 * @param first the address of the first page when this is not it, or null
 */
public record LibraryPage(
        List<Listed> reports,
        Map<Long, List<Passage>> found,
        @Nullable Count count,
        IncidentQuery asked,
        Choices choices,
        Keeping keeping,
        @Nullable String next,
        @Nullable String first) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final Set<String> INPUTS = Set.of(
            "text",
            "stage",
            "severity",
            "type",
            "template",
            "author",
            "sort",
            "service",
            "team",
            "factor",
            "tag",
            "from",
            "to",
            "due_from",
            "due_to",
            "published_from",
            "published_to");

    /** What the filters offer. */
    public record Choices(
            List<Option> stages,
            List<Option> severities,
            List<Option> types,
            List<Option> templates,
            List<Option> teams,
            List<Option> people,
            List<Option> sorts) {}

    /** A filter for which there is no field, or a second word of one: shown with the list without it. */
    public record On(String name, String word, String href) {
        public String label() {
            return (name.replaceFirst("^(field|role)\\.", "") + ": " + word).replace('_', ' ');
        }
    }

    /** A list that is often asked for. */
    public record Chip(String label, String query) {
        public String href() {
            return query.isEmpty() ? "/reports?status=" : "/reports?" + query;
        }
    }

    public List<Chip> chips() {
        return List.of(
                new Chip("Overdue", "due=overdue"),
                new Chip("Due", "due=all"),
                new Chip("Mine to write", "author=me&due=all"),
                new Chip("Drafts", "stage=draft"),
                new Chip("In review", "stage=in_review"),
                new Chip("Published lately", "stage=published&sort=published"));
    }

    public boolean is(Chip chip) {
        return asked.equals(asked.parsed(chip.query()));
    }

    /** "3 Nov 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public String asked(String filter) {
        return asked.first(filter);
    }

    /** What is on and has no field of its own, so that the form does not lose it. */
    public List<On> others() {
        return asked.words().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .skip(INPUTS.contains(entry.getKey()) ? 1 : 0)
                        .map(word -> new On(entry.getKey(), word, address(asked.without(entry.getKey(), word)))))
                .toList();
    }

    private static String address(IncidentQuery query) {
        return "/reports?" + (query.isEmpty() ? "status=" : query.toString());
    }

    public boolean isFiltered() {
        return !asked.without(List.of("sort")).isEmpty();
    }

    /** Whether one of the filters is on that are folded away. */
    public boolean isFoldedOpen() {
        return INPUTS.stream()
                .filter(name -> name.contains("from")
                        || name.endsWith("to")
                        || Set.of("service", "team", "factor", "tag").contains(name))
                .anyMatch(asked.words()::containsKey);
    }

    public String shape(Listed report) {
        return choices.templates().stream()
                .filter(option -> option.value().equals(report.template()))
                .map(Option::label)
                .findFirst()
                .orElse(report.template());
    }
}
