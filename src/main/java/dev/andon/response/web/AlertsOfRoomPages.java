package dev.andon.response.web;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertStatus;
import dev.andon.alerts.Alerts;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Pages;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The alerts of an incident, all at once. */
@Controller
class AlertsOfRoomPages {
    private static final Logger LOG = LoggerFactory.getLogger(AlertsOfRoomPages.class);

    private final Incidents incidents;
    private final Alerts alerts;

    AlertsOfRoomPages(Incidents incidents, Alerts alerts) {
        this.incidents = incidents;
        this.alerts = alerts;
    }

    /** Whoever works the incident looks at its alerts; no other tool needs to ring for them. */
    @PostMapping("/incidents/{number:\\d+}/alert-acknowledgements")
    @May(Access.RESPONDER)
    ModelAndView acknowledge(Actor actor, @PathVariable long number, RedirectAttributes redirect) {
        Incident incident = incidents.find(actor, number);
        List<Alert> waiting = alerts.byIds(incidents.alertsOf(incident.id())).stream()
                .filter(alert -> alert.status() == AlertStatus.TRIGGERED)
                .toList();
        waiting.forEach(alert -> acknowledge(actor, alert));
        if (waiting.isEmpty()) {
            redirect.addFlashAttribute("notice", "No alert of this incident waits for anybody.");
        }
        return Pages.seeOther("/incidents/" + number);
    }

    private void acknowledge(Actor actor, Alert alert) {
        try {
            alerts.acknowledge(actor, alert.id());
        } catch (Conflict over) {
            LOG.debug("Alert {} ended while it was being acknowledged", alert.id());
        }
    }
}
