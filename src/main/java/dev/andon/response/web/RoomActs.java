package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.Presence;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.Shell.Viewer;
import java.util.ArrayList;
import java.util.List;

/**
 * What one person can do and read in one room, as the palette offers it. What the state of the incident or their access
 * would refuse is not offered.
 *
 * @param answers whether they can say how the response went
 * @param document whether the playbook has a document for this incident
 * @param alerts whether alerts belong to it
 */
record RoomActs(Incident incident, Viewer viewer, boolean answers, boolean document, boolean alerts) {

    /** What is done often; offered before anything is typed. */
    List<PaletteItem> often() {
        List<PaletteItem> acts = new ArrayList<>();
        boolean live = incident.isLive();
        if (viewer.mayRespond()) {
            if (live && incident.holder("commander") == null) {
                acts.add(PaletteItem.act("Take command", room("roles"), "c"));
            }
            acts.add(PaletteItem.act("Write a note", room(), "n"));
            if (live) {
                acts.add(PaletteItem.act("Give a task", room("tasks/new"), "t"));
            }
            if (incident.ties().merged() == null) {
                acts.add(PaletteItem.act(
                        live ? "Move on: change status, resolve" : "Reopen or close", room("status"), "s"));
            }
            acts.add(PaletteItem.act("Change severity", room("severity"), "v"));
            acts.add(PaletteItem.act("Hand over command, give a role", room("roles"), "r"));
            acts.add(PaletteItem.act("Edit details, let somebody in, restrict", room("details"), "e"));
        }
        acts.add(PaletteItem.to("Catch up", "", room("catch-up")));
        if (live) {
            acts.add(here() ? to("Step out", "participants/departure") : to("Join", "participants"));
        }
        if (answers) {
            acts.add(to("Say how the response went: feedback", "feedback"));
        }
        return acts;
    }

    /** What is found by typing. */
    List<PaletteItem> seldom() {
        List<PaletteItem> acts = new ArrayList<>();
        boolean live = incident.isLive();
        if (viewer.mayRespond()) {
            if (alerts && live) {
                acts.add(PaletteItem.act("Acknowledge the alerts", room(), "a"));
            }
            if (live) {
                acts.add(to("Ask somebody to come", "participants"));
                acts.add(to("Form a sub-team", "sub-teams/new"));
            }
            if (live && !incident.roles().isEmpty()) {
                acts.add(PaletteItem.act("Offer a role with a brief", room("handovers/new"), "h"));
            }
            acts.add(PaletteItem.act("Link, merge or part: duplicates and ties", room("ties"), "m"));
            acts.add(to("Change the services affected", "services"));
            acts.add(PaletteItem.to("Tag it, fill in its fields", "", room("details") + "#filing"));
        }
        acts.add(to("Who takes part", "participants"));
        acts.add(to("Checklists", "checklists"));
        if (document) {
            acts.add(to("The document of this incident", "document"));
        }
        acts.add(to("The log in full, and its proof", "log"));
        return acts;
    }

    private boolean here() {
        return incident.crew().find(viewer.id()).filter(Presence::here).isPresent();
    }

    private PaletteItem to(String label, String page) {
        return PaletteItem.to(label, "", room(page));
    }

    private String room() {
        return "/incidents/" + incident.number();
    }

    private String room(String page) {
        return room() + "/" + page;
    }
}
