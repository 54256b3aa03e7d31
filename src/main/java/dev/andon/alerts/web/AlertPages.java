package dev.andon.alerts.web;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertEntry;
import dev.andon.alerts.AlertFilter;
import dev.andon.alerts.AlertLinks;
import dev.andon.alerts.AlertServices;
import dev.andon.alerts.AlertSources;
import dev.andon.alerts.Alerts;
import dev.andon.alerts.internal.intake.Pulse;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Streams;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import dev.andon.ui.live.LastSeen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

@Controller
class AlertPages {
    private static final int SIZE = 50;
    private static final List<String> FILTERS = List.of("status", "severity", "source", "text", "dedup_key");

    private final Alerts alerts;
    private final AlertSources sources;
    private final AlertServices services;
    private final Pulse pulse;
    private final Streams streams;
    private final List<AlertLinks> links;
    private final JsonMapper json;

    AlertPages(
            Alerts alerts,
            AlertSources sources,
            AlertServices services,
            Pulse pulse,
            Streams streams,
            List<AlertLinks> links,
            JsonMapper json) {
        this.alerts = alerts;
        this.sources = sources;
        this.services = services;
        this.pulse = pulse;
        this.streams = streams;
        this.links = links;
        this.json = json;
    }

    @May(Access.VIEWER)
    @GetMapping("/alerts")
    ModelAndView list(@RequestParam Map<String, String> query) {
        Map<String, String> values = new LinkedHashMap<>();
        FILTERS.forEach(name -> values.put(name, query.getOrDefault(name, "")));
        values.compute("status", (_, status) -> status == null || status.isBlank() ? Filters.OPEN : status);
        // Read before the list: a change in between is then told by the stream, at worst twice.
        long after = pulse.latest();
        try {
            AlertFilter filter = new Filters(
                            values.get("source"),
                            values.get("status"),
                            values.get("severity"),
                            values.get("dedup_key"),
                            values.get("text"))
                    .read();
            Cursor cursor = Cursor.read(query.get("cursor"), 1);
            List<Alert> found = alerts.list(filter, cursor == null ? null : cursor.number(0), SIZE + 1);
            Slice<Alert> slice = Slice.of(found, SIZE, alert -> Cursor.of(alert.id()));
            return Pages.page("alerts/list", page(slice, Form.of(values), values, after, cursor != null));
        } catch (Invalid e) {
            var nothing = Slice.<Alert>all(List.of());
            return Pages.unprocessable("alerts/list", page(nothing, Form.refused(values, e), values, after, false));
        }
    }

    private AlertsPage page(Slice<Alert> slice, Form form, Map<String, String> values, long after, boolean further) {
        boolean silent = slice.items().isEmpty()
                && alerts.list(AlertFilter.NONE, null, 1).isEmpty();
        String next = slice.nextCursor() == null ? null : url(values, slice.nextCursor());
        String here = url(values, null);
        return new AlertsPage(
                slice.items(),
                services.of(slice.items()),
                form,
                sources.names(),
                after,
                silent,
                next,
                further ? here : null,
                here);
    }

    private static String url(Map<String, String> values, @Nullable String cursor) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/alerts");
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                url.queryParam(name, "{" + name + "}");
            }
        });
        if (cursor != null) {
            url.queryParam("cursor", cursor);
        }
        return url.encode().buildAndExpand(values).toUriString();
    }

    @May(Access.VIEWER)
    @GetMapping("/alerts/live")
    void live(Actor viewer, HttpServletRequest request, HttpServletResponse response) {
        streams.watch(viewer, Pulse.ALERTS, LastSeen.of(request), _ -> true, response);
    }

    @May(Access.VIEWER)
    @GetMapping("/alerts/{id}")
    ModelAndView show(Actor actor, @PathVariable long id) {
        long after = pulse.latest();
        Alert alert = alerts.get(id);
        List<AlertEntry> history =
                alerts.history(id).stream().map(this::readable).toList();
        String payload = history.reversed().stream()
                .map(AlertEntry::payload)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<AlertLinks.Link> beside =
                links.stream().flatMap(l -> l.linksFor(actor, id).stream()).toList();
        return Pages.page(
                "alerts/alert", new AlertPage(alert, services.of(alert).orElse(null), history, payload, beside, after));
    }

    private AlertEntry readable(AlertEntry entry) {
        String payload = entry.payload() == null
                ? null
                : json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(entry.payload()));
        return new AlertEntry(entry.kind(), entry.at(), entry.actor(), entry.warnings(), payload);
    }

    @May(Access.RESPONDER)
    @PostMapping("/alerts/{id}/acknowledgement")
    String acknowledge(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        try {
            alerts.acknowledge(actor, id);
        } catch (Conflict e) {
            redirect.addFlashAttribute("notice", e.getMessage());
        }
        return "redirect:" + back(back, id);
    }

    @May(Access.RESPONDER)
    @PostMapping("/alerts/{id}/resolution")
    String resolve(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String back) {
        alerts.resolve(actor, id);
        return "redirect:" + back(back, id);
    }

    /** To the list one came from, never to another site. */
    private static String back(String back, long id) {
        return back.equals("/") || back.equals("/alerts") || back.startsWith("/alerts?") ? back : "/alerts/" + id;
    }
}
