package dev.andon.response.web;

import dev.andon.catalog.Catalog;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.ServiceChanges;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says anew what an incident is about. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/services")
class ServiceChangePages {
    private final Incidents incidents;
    private final ServiceChanges changes;
    private final Catalog catalog;

    ServiceChangePages(Incidents incidents, ServiceChanges changes, Catalog catalog) {
        this.incidents = incidents;
        this.changes = changes;
        this.catalog = catalog;
    }

    @GetMapping
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        Form form = Form.of(Map.of("services", String.join(", ", incident.services())));
        return Pages.page("response/servicechange", page(incident, form));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView change(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String services) {
        try {
            changes.change(Act.by(actor, "web"), number, Typed.names(services));
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            List<FieldError> errors = invalid.errors().stream()
                    .map(error -> new FieldError("services", "hold a name that " + error.message()))
                    .toList();
            return refused(actor, number, services, errors);
        } catch (Conflict conflict) {
            return refused(actor, number, services, List.of(new FieldError("services", "are these already")));
        }
    }

    private ModelAndView refused(Actor actor, long number, String services, List<FieldError> errors) {
        Form form = new Form(Map.of("services", services), errors);
        return Pages.unprocessable("response/servicechange", page(incidents.find(actor, number), form));
    }

    private ServiceChangePage page(Incident incident, Form form) {
        return new ServiceChangePage(incident, form, Choices.services(catalog));
    }
}
