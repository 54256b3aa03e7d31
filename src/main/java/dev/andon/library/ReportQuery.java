package dev.andon.library;

import dev.andon.approvals.Lifecycle.Stage;
import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.library.ReportFilter.Due;
import dev.andon.library.ReportFilter.Sort;
import dev.andon.library.ReportFilter.Span;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.response.IncidentQuery;
import dev.andon.whys.Factors;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a list of reports as its address asks for it: {@code stage=draft&severity=sev1&due=overdue}. It knows the words of the
 * list of incidents, which are about the incident, and some about the report.
 */
@Component
public class ReportQuery {
    private static final List<String> OWN = List.of(
            "stage",
            "template",
            "team",
            "factor",
            "author",
            "due",
            "due_from",
            "due_to",
            "published_from",
            "published_to");
    private static final int TEXT = 200;

    private final House house;
    private final Catalog catalog;
    private final Teams teams;
    private final Factors factors;

    ReportQuery(House house, Catalog catalog, Teams teams, Factors factors) {
        this.house = house;
        this.catalog = catalog;
        this.teams = teams;
        this.factors = factors;
    }

    /** The parameters of a request that mean something here. */
    public IncidentQuery of(Map<String, ? extends List<String>> parameters) {
        return IncidentQuery.of(parameters, OWN);
    }

    /** What somebody copied from behind the {@code ?} of an address. */
    public IncidentQuery parse(String query) {
        return IncidentQuery.parse(query, OWN);
    }

    /**
     * What it means.
     *
     * @throws Invalid naming the parameter that makes no sense
     */
    public ReportFilter filter(Actor viewer, IncidentQuery asked) {
        Validation validation = new Validation();
        String text = validation.optionalLine("text", asked.first("text"), TEXT);
        validation.throwIfAny();
        Due due = due(asked.first("due"));
        return new ReportFilter(
                asked.without(List.of("text", "sort")).filter(viewer, house.zone()),
                text,
                asked.all("stage").stream().map(ReportQuery::stage).toList(),
                asked.all("template"),
                services(asked.all("team")),
                incidents(viewer, asked.all("factor")),
                author(viewer, asked.first("author")),
                due,
                span(asked, "due"),
                span(asked, "published"),
                sort(asked.first("sort"), due));
    }

    private static Stage stage(String word) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "stage",
                        "must be one of "
                                + Arrays.stream(Stage.values()).map(Stage::word).collect(Collectors.joining(", "))));
    }

    private static @Nullable Due due(String word) {
        return switch (word) {
            case "" -> null;
            case "overdue" -> Due.OVERDUE;
            case "all" -> Due.ALL;
            default -> throw new Invalid("due", "must be overdue or all");
        };
    }

    /** Whoever asks what is due wants to know what is due first. */
    private static Sort sort(String word, @Nullable Due due) {
        if (word.isEmpty()) {
            return due == null ? Sort.EDITED : Sort.DUE;
        }
        return Sort.find(word).orElseThrow(() -> new Invalid("sort", "must be edited, published or due"));
    }

    private Span span(IncidentQuery asked, String name) {
        Instant from = asked.moment(name + "_from", house.zone(), 0);
        return new Span(from, asked.moment(name + "_to", house.zone(), 1));
    }

    /** Of teams; null when none is asked for. */
    private @Nullable List<String> services(List<String> keys) {
        if (keys.isEmpty()) {
            return null;
        }
        for (String key : keys) {
            if (teams.find(key).isEmpty()) {
                throw new Invalid("team", "is no team of this house");
            }
        }
        return catalog.now().services().values().stream()
                .filter(service -> keys.contains(service.owner()))
                .map(Service::key)
                .toList();
    }

    /** Those in which one of the factors, by key or by name, played a part; null when none is asked for. */
    private @Nullable List<Long> incidents(Actor viewer, List<String> words) {
        return words.isEmpty()
                ? null
                : words.stream()
                        .flatMap(word -> factors.incidentsOf(viewer, word).stream())
                        .distinct()
                        .toList();
    }

    private static @Nullable Long author(Actor viewer, String word) {
        return switch (word) {
            case "" -> null;
            case "nobody" -> 0L;
            case "me" -> viewer.isPerson() ? viewer.personId() : -1L;
            default -> {
                if (!word.matches("\\d{1,18}")) {
                    throw new Invalid("author", "must be the id of a person, me or nobody");
                }
                yield Long.parseLong(word);
            }
        };
    }
}
