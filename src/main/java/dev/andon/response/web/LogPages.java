package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.web.LogPage.Row;
import dev.andon.ui.Pages;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The log in full: both times, who, through what, and the hash of every entry. */
@Controller
class LogPages {
    private final Incidents incidents;
    private final IncidentLog log;
    private final EntryLines lines;
    private final Unnamed unnamed;

    LogPages(Incidents incidents, IncidentLog log, EntryLines lines, Unnamed unnamed) {
        this.incidents = incidents;
        this.log = log;
        this.lines = lines;
        this.unnamed = unnamed;
    }

    @GetMapping("/incidents/{number:\\d+}/log")
    @May(Access.VIEWER)
    ModelAndView log(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        List<Entry> entries = log.entries(incident.id());
        List<EntryLine> told = lines.all(entries);
        long hiding = unnamed.from(actor, incident.id());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            rows.add(new Row(
                    told.get(i), entry.actor().name(), entry.source(), entry.seq() < hiding ? entry.hash() : null));
        }
        return Pages.page("response/log", new LogPage(incident, rows, log.verify(incident.id())));
    }
}
