package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.playbook.Playbook;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.RoomTab;
import dev.andon.response.web.RoomPage.ChangeForms;
import dev.andon.response.web.RoomPage.Tab;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Shell;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the page of a room together. */
@Component
class Rooms {
    /** More than a long night writes; a log beyond it is shown from here, with a link to all of it. */
    private static final long SHOWN = 300;

    private final RoomStates states;
    private final RoomRegions regions;
    private final EntryLines lines;
    private final IncidentLog log;
    private final Playbook playbook;
    private final People people;
    private final List<RoomTab> tabs;

    Rooms(
            RoomStates states,
            RoomRegions regions,
            EntryLines lines,
            IncidentLog log,
            Playbook playbook,
            People people,
            List<RoomTab> tabs) {
        this.states = states;
        this.regions = regions;
        this.lines = lines;
        this.log = log;
        this.playbook = playbook;
        this.people = people;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(RoomTab::order)).toList();
    }

    RoomPage page(Actor actor, Incident incident, Form note, boolean all, Shell shell) {
        long from = all ? 0 : Math.max(0, incident.seq() - SHOWN);
        List<Entry> entries = log.after(incident.id(), from);
        long lastSeq = entries.isEmpty() ? incident.seq() : entries.getLast().seq();
        return new RoomPage(
                states.of(incident),
                lines.all(entries),
                from,
                lastSeq,
                regions.panels(incident),
                shell.mayRespond() ? tabs(shell, incident) : List.of(),
                note,
                zone(actor),
                forms(incident));
    }

    /** The zone in which this viewer types times. */
    ZoneId zone(Actor actor) {
        return actor.isPerson() ? people.get(actor.personId()).zone() : ZoneOffset.UTC;
    }

    private List<Tab> tabs(Shell shell, Incident incident) {
        return tabs.stream()
                .map(tab -> new Tab(tab.id(), tab.label(), tab.render(shell, incident)))
                .toList();
    }

    ChangeForms forms(Incident incident) {
        List<Option> statuses = incident.status().next().stream()
                .map(status -> new Option(status.word(), status.label()))
                .toList();
        List<Option> roles = playbook.roles().stream()
                .map(role -> new Option(role.key(), role.name()))
                .toList();
        List<Option> active = people.active().stream()
                .map(person -> new Option(Long.toString(person.id()), person.name()))
                .toList();
        return new ChangeForms(playbook.severities(), statuses, roles, active);
    }
}
