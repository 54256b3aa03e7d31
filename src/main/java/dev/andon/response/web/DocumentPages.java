package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.Incident;
import dev.andon.response.IncidentDocument;
import dev.andon.response.Incidents;
import dev.andon.ui.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The document an incident starts with, to read and to copy. */
@Controller
class DocumentPages {
    private final Incidents incidents;
    private final IncidentDocument documents;

    DocumentPages(Incidents incidents, IncidentDocument documents) {
        this.incidents = incidents;
        this.documents = documents;
    }

    @GetMapping("/incidents/{number:\\d+}/document")
    @May(Access.VIEWER)
    ModelAndView page(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        return Pages.page("response/document", new DocumentPage(incident, documents.of(incident)));
    }
}
