package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.platform.database.Composing;
import dev.andon.platform.problem.Missing;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.RoomLooks;
import dev.andon.response.RoomTab;
import dev.andon.response.Tied;
import dev.andon.response.Tied.Tie;
import dev.andon.response.web.RoomPage.ChangeForms;
import dev.andon.response.web.RoomPage.Tab;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Shell;
import dev.andon.ui.ShellSource;
import jakarta.servlet.http.HttpServletRequest;
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

    private final Composing composing;
    private final Incidents incidents;
    private final ShellSource shells;
    private final RoomStates states;
    private final RoomRegions regions;
    private final EntryLines lines;
    private final IncidentLog log;
    private final Playbook playbook;
    private final People people;
    private final Tied tied;
    private final OwnPart own;
    private final Trainings trainings;
    private final RoomLooks looks;
    private final List<RoomTab> tabs;

    Rooms(
            Composing composing,
            Incidents incidents,
            ShellSource shells,
            RoomStates states,
            RoomRegions regions,
            EntryLines lines,
            IncidentLog log,
            Playbook playbook,
            People people,
            Tied tied,
            OwnPart own,
            Trainings trainings,
            RoomLooks looks,
            List<RoomTab> tabs) {
        this.composing = composing;
        this.incidents = incidents;
        this.shells = shells;
        this.states = states;
        this.regions = regions;
        this.lines = lines;
        this.log = log;
        this.playbook = playbook;
        this.people = people;
        this.tied = tied;
        this.own = own;
        this.trainings = trainings;
        this.looks = looks;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(RoomTab::order)).toList();
    }

    /**
     * One snapshot, on one connection: a page whose panels disagree is worse than one that is a moment old.
     *
     * @throws Missing if the actor may not see it, or there is none
     */
    RoomPage page(Actor actor, long number, Form note, boolean all, HttpServletRequest request) {
        return composing.of(() -> composed(actor, incidents.find(actor, number), note, all, shells.shell(request)));
    }

    private RoomPage composed(Actor actor, Incident incident, Form note, boolean all, Shell shell) {
        log.know(incident);
        long from = all ? 0 : Math.max(0, incident.seq() - SHOWN);
        List<Entry> entries = log.after(incident.id(), from);
        long lastSeq = entries.isEmpty() ? incident.seq() : entries.getLast().seq();
        return new RoomPage(
                states.of(incident),
                lines.all(entries),
                from,
                lastSeq,
                regions.panels(incident),
                seenByFew(actor, incident),
                shell.mayRespond() ? tabs(shell, incident) : List.of(),
                note,
                zone(actor),
                forms(incident),
                own.of(actor, incident, shell),
                looks);
    }

    private List<Tie> seenByFew(Actor actor, Incident incident) {
        return tied.of(actor, incident).stream()
                .filter(tie -> tie.other().restricted())
                .toList();
    }

    /** The zone in which this viewer types times. */
    ZoneId zone(Actor actor) {
        return actor.isPerson() ? people.get(actor.personId()).zone() : ZoneOffset.UTC;
    }

    private List<Tab> tabs(Shell shell, Incident incident) {
        return tabs.stream()
                .map(tab -> new Tab(tab.id(), tab.label(), tab.key(), tab.render(shell, incident)))
                .toList();
    }

    /** Also one that the house gave up since, so that whoever has it can lay it down. */
    private Option role(String key) {
        String name = playbook.role(key).map(Role::name).orElse(key);
        return new Option(key, playbook.offers("roles", key) ? name : name + " · only to give up");
    }

    ChangeForms forms(Incident incident) {
        List<Option> statuses = incident.status().next().stream()
                .map(status -> new Option(status.word(), status.label()))
                .toList();
        List<Option> roles =
                RoleKeys.of(playbook, incident).stream().map(this::role).toList();
        List<Option> active = trainings.options(
                people.active().stream().filter(person -> person.access().includes(Access.RESPONDER)));
        return new ChangeForms(playbook.severities(), statuses, roles, playbook.roles(), active);
    }
}
