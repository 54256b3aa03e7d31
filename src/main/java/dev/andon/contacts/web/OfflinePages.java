package dev.andon.contacts.web;

import dev.andon.contacts.OfflineCopies;
import dev.andon.contacts.OfflineCopy;
import dev.andon.contacts.OfflineKeeping;
import dev.andon.contacts.OfflineSettings;
import dev.andon.contacts.internal.OfflineLook;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Pages;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The copy of an incident for when Andon cannot be reached, and the page that prints its roster. */
@Controller
class OfflinePages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Incidents incidents;
    private final OfflineCopies copies;
    private final OfflineKeeping keeping;

    OfflinePages(Incidents incidents, OfflineCopies copies, OfflineKeeping keeping) {
        this.incidents = incidents;
        this.copies = copies;
        this.keeping = keeping;
    }

    @GetMapping("/incidents/{number:\\d+}/roster")
    @May(Access.VIEWER)
    ModelAndView roster(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        OfflineSettings settings = keeping.settings();
        boolean kept = incident.isLive() && settings.copies() && (settings.restrictedToo() || !incident.restricted());
        String onDisk = kept && actor.access().includes(Access.RESPONDER)
                ? keeping.folder().resolve(OfflineCopy.fileName(number)).toString()
                : "";
        return Pages.page("contacts/roster", new RosterPage(incident, copies.of(actor, incident), onDisk));
    }

    @GetMapping("/incidents/{number:\\d+}/offline-copy.html")
    @May(Access.VIEWER)
    ResponseEntity<String> page(Actor actor, @PathVariable long number) {
        return file(copies, copies.of(actor, incidents.find(actor, number)));
    }

    static ResponseEntity<String> file(OfflineCopies copies, OfflineCopy copy) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .eTag('"' + copy.tag() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", OfflineLook.POLICY + "; frame-ancestors 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(copy.fileName())
                                .build()
                                .toString())
                .body(copies.html(copy));
    }
}
