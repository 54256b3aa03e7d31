package dev.andon.checks.internal;

import dev.andon.checks.Probe;
import dev.andon.platform.outgoing.Outgoing;
import dev.andon.platform.outgoing.Reply;
import dev.andon.platform.outgoing.Reply.Answered;
import dev.andon.platform.outgoing.Reply.Refused;
import dev.andon.platform.outgoing.Reply.Silent;
import dev.andon.response.Checking.Evidence;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a status page says in Statuspage's v2 JSON, which most of them speak. */
@Component
class StatusPage {
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String SUMMARY = "/api/v2/summary.json";
    // Not the house's mapper: this shape belongs to Statuspage.
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Outgoing outgoing;
    private final Knocking knocking;

    StatusPage(Outgoing outgoing, Knocking knocking) {
        this.outgoing = outgoing;
        this.knocking = knocking;
    }

    /** @param page the address of the page, or of its summary.json */
    Finding ask(String name, String page, Duration patience) {
        return ask(name, page, summary -> outgoing.get(summary, patience, LARGEST));
    }

    Finding ask(Probe probe, Duration patience) {
        return ask(probe.name(), probe.url().toString(), summary -> knocking.get(probe, summary, patience, LARGEST));
    }

    private static Finding ask(String name, String page, Function<URI, Reply> reached) {
        URI summary;
        try {
            summary = new URI(
                    page.endsWith(".json")
                            ? page
                            : page.replaceAll("[?#].*", "").replaceAll("/+$", "") + SUMMARY);
        } catch (URISyntaxException e) {
            return Finding.cannotSay(name + ": its address in the catalog is none", List.of());
        }
        String asked = "GET " + summary;
        return switch (reached.apply(summary)) {
            case Refused refused ->
                Finding.cannotSay(
                        name + " was not asked: " + refused.why(), List.of(new Evidence(asked, "not asked", page)));
            case Silent silent ->
                Finding.cannotSay(name + ": " + silent.why(), List.of(new Evidence(asked, silent.why(), page)));
            case Answered answered -> read(name, answered, asked, page);
        };
    }

    private static Finding read(String name, Answered answered, String asked, String page) {
        if (answered.status() != 200 || !answered.whole()) {
            String why = answered.whole() ? "answered %d".formatted(answered.status()) : "answered more than 4 MB";
            return Finding.cannotSay(name + " " + why, List.of(new Evidence(asked, why, page)));
        }
        try {
            JsonNode json = JSON.readTree(answered.body());
            String indicator = json.path("status").path("indicator").asString("");
            return indicator.isEmpty() ? unread(name, asked, page) : judged(name, json, indicator, asked, page);
        } catch (JacksonException e) {
            return unread(name, asked, page);
        }
    }

    private static Finding unread(String name, String asked, String page) {
        return Finding.cannotSay(
                name + ": its page has no summary as Statuspage writes it",
                List.of(new Evidence(asked, "not Statuspage's JSON", page)));
    }

    private static Finding judged(String name, JsonNode json, String indicator, String asked, String page) {
        String description = json.path("status").path("description").asString(indicator);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(asked, "%s: %s".formatted(indicator, description), page));
        List<String> troubles = new ArrayList<>();
        json.path("incidents").forEach(incident -> {
            String title = incident.path("name").asString("an incident");
            troubles.add(title);
            String since = incident.path("started_at")
                    .asString(incident.path("created_at").asString(""));
            evidence.add(new Evidence(
                    name + ", " + incident.path("status").asString("open") + (since.isEmpty() ? "" : " since " + since),
                    title,
                    link(incident.path("shortlink").asString(""), page)));
        });
        json.path("components").forEach(component -> {
            String status = component.path("status").asString("");
            if (!status.isEmpty()
                    && !status.equals("operational")
                    && !component.path("group").asBoolean(false)) {
                evidence.add(new Evidence(
                        name + ", component",
                        component.path("name").asString("") + ": " + status.replace('_', ' '),
                        page));
            }
        });
        boolean fine = indicator.equals("none") && troubles.isEmpty();
        String said = name + ": " + description + (troubles.isEmpty() ? "" : " (" + String.join(", ", troubles) + ")");
        return fine ? Finding.fine(said, evidence) : Finding.trouble(said, evidence);
    }

    /** A page of somebody else's says what it likes; only a web address becomes a link. */
    private static String link(String said, String otherwise) {
        return said.matches("https?://[^\\s\"<>]{1,500}") ? said : otherwise;
    }
}
