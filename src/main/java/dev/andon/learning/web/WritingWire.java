package dev.andon.learning.web;

import dev.andon.coedit.Cursors;
import dev.andon.coedit.Sent;
import dev.andon.coedit.Text;
import dev.andon.coedit.TextNews;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.learning.Writing;
import dev.andon.learning.internal.Blocks;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Streams;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.live.LastSeen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What {@code section.js} and {@code report.js} speak with: what is typed comes in, what others typed goes out. */
@RestController
@RequestMapping({"/incidents/{number}/report", "/incidents/{number}/reports/{report}"})
class WritingWire {
    private final Writing writing;
    private final Reports reports;
    private final Incidents incidents;
    private final Blocks blocks;
    private final Streams streams;

    WritingWire(Writing writing, Reports reports, Incidents incidents, Blocks blocks, Streams streams) {
        this.writing = writing;
        this.reports = reports;
        this.incidents = incidents;
        this.blocks = blocks;
        this.streams = streams;
    }

    /** As it stands, for an editor that begins. */
    record Whole(String text, long version, long beat) {}

    record SentJson(
            @Nullable JsonNode client,
            @Nullable JsonNode version,
            @Nullable JsonNode changes) {}

    record PlaceJson(
            @Nullable JsonNode client,
            @Nullable JsonNode version,
            @Nullable JsonNode anchor,
            @Nullable JsonNode head) {}

    /** Opens the section for whoever asks, who may write. */
    @PostMapping("/sections/{key}/text")
    @May(Access.RESPONDER)
    Whole open(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key) {
        Text text = writing.open(actor, ReportAddress.of(number, report), key);
        return new Whole(text.body(), text.version(), text.beat());
    }

    @GetMapping("/sections/{key}/changes")
    @May(Access.VIEWER)
    TextNews changes(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long since) {
        return writing.news(actor, ReportAddress.of(number, report), key, since);
    }

    /** Answers everything that came since the version it was written on, this among it. */
    @PostMapping("/sections/{key}/changes")
    @May(Access.RESPONDER)
    TextNews write(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key,
            @RequestBody SentJson body) {
        ReportAddress at = ReportAddress.of(number, report);
        Sent sent = Sent.read(body.client(), body.version(), body.changes());
        writing.write(Act.by(actor, "web"), at, key, sent);
        return writing.newsAfter(actor, at, key, sent);
    }

    @PostMapping("/sections/{key}/presence")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key,
            @RequestBody PlaceJson body) {
        Cursors.Place place = new Cursors.Place(
                Sent.client(body.client()),
                position("anchor", body.anchor()),
                position("head", body.head()),
                Sent.number("version", body.version(), 0));
        writing.move(actor, ReportAddress.of(number, report), key, place);
    }

    private static int position(String field, @Nullable JsonNode number) {
        return (int) Math.min(Integer.MAX_VALUE, Sent.number(field, number, 0));
    }

    @DeleteMapping("/sections/{key}/presence/{client}")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key,
            @PathVariable String client) {
        writing.leave(actor, ReportAddress.of(number, report), key, client);
    }

    /** As it is read; a page that shows it asks again when somebody has written. */
    @GetMapping("/sections/{key}/rendered")
    @May(Access.VIEWER)
    ResponseEntity<String> rendered(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @PathVariable String key) {
        Report found = reports.find(actor, ReportAddress.of(number, report));
        Incident incident = incidents.find(actor, number);
        String body = found.section(key)
                .orElseThrow(() -> new Missing("This report has no section \"%s\".".formatted(key)))
                .body();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Cache-Control", "no-store")
                .body(Sections.html(body, blocks, found, incident));
    }

    /** Everything that is written in it, as long as one may watch. */
    @GetMapping("/live")
    @May(Access.VIEWER)
    void live(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            HttpServletRequest request,
            HttpServletResponse stream) {
        Report found = reports.find(actor, ReportAddress.of(number, report));
        streams.watch(
                actor,
                "writing/" + found.id(),
                LastSeen.of(request),
                now -> incidents.byId(now, found.incidentId()).isPresent() && found.isFor(now),
                stream);
    }
}
