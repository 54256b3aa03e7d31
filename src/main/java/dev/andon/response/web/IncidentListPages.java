package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.playbook.Playbook;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Incidents;
import dev.andon.response.Status;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of incidents with its filters; the filters are the address, so a list can be sent to somebody. */
@Controller
class IncidentListPages {
    private static final int SIZE = 50;
    private static final List<String> FILTERS = List.of("text", "status", "severity", "type", "from", "to");

    private final Incidents incidents;
    private final Playbook playbook;
    private final House house;

    IncidentListPages(Incidents incidents, Playbook playbook, House house) {
        this.incidents = incidents;
        this.playbook = playbook;
        this.house = house;
    }

    @GetMapping("/incidents")
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @RequestParam Map<String, String> params) {
        Map<String, String> asked = new LinkedHashMap<>();
        FILTERS.forEach(
                filter -> asked.put(filter, params.getOrDefault(filter, "").strip()));
        String cursor = params.get("cursor");
        try {
            Slice<Incident> found = incidents.list(actor, filter(asked), Cursor.read(cursor, 2), SIZE);
            return Pages.page("response/list", page(found, asked, cursor, null));
        } catch (Invalid invalid) {
            return Pages.unprocessable("response/list", page(Slice.all(List.of()), asked, null, invalid.getMessage()));
        }
    }

    private IncidentFilter filter(Map<String, String> asked) {
        String status = asked.getOrDefault("status", "");
        boolean grouped = status.equals("live") || status.equals("over");
        LocalDate to = day("to", asked.getOrDefault("to", ""));
        return new IncidentFilter(
                grouped || status.isEmpty() ? List.of() : List.of(status),
                oneOf(asked.getOrDefault("severity", "")),
                oneOf(asked.getOrDefault("type", "")),
                grouped ? Boolean.valueOf(status.equals("live")) : null,
                asked.get("text"),
                begin(day("from", asked.getOrDefault("from", ""))),
                begin(to == null ? null : to.plusDays(1)));
    }

    private static List<String> oneOf(String word) {
        return word.isEmpty() ? List.of() : List.of(word);
    }

    private static @Nullable LocalDate day(String field, String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Invalid(field, "is not a date such as 2026-11-20");
        }
    }

    private @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(house.zone()).toInstant();
    }

    private IncidentListPage page(
            Slice<Incident> found, Map<String, String> asked, @Nullable String cursor, @Nullable String wrong) {
        List<Option> statuses = Arrays.stream(Status.values())
                .map(s -> new Option(s.word(), s.label()))
                .toList();
        List<Option> severities = playbook.severities().stream()
                .map(s -> new Option(s.key(), s.key().toUpperCase(java.util.Locale.ROOT) + " " + s.name()))
                .toList();
        List<Option> types = playbook.types().stream()
                .map(t -> new Option(t.key(), t.name()))
                .toList();
        return new IncidentListPage(
                found.items(),
                asked,
                statuses,
                severities,
                types,
                found.nextCursor() == null ? null : address(asked, found.nextCursor()),
                cursor == null ? null : address(asked, null),
                wrong);
    }

    private static String address(Map<String, String> asked, @Nullable String cursor) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/incidents");
        asked.forEach((name, value) -> {
            if (!value.isEmpty()) {
                uri.queryParam(name, "{" + name + "}");
            }
        });
        if (cursor != null) {
            uri.queryParam("cursor", cursor);
        }
        return uri.encode().buildAndExpand(asked).toUriString();
    }
}
