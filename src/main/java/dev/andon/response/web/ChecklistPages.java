package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.Act;
import dev.andon.response.Checklists;
import dev.andon.response.Entry;
import dev.andon.response.Incidents;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The checklists of an incident on a page of their own, also for browsers without scripts, and the ticks. */
@Controller
@RequestMapping("/incidents/{number:\\d+}")
class ChecklistPages {
    private static final MediaType TURBO_STREAM = MediaType.parseMediaType("text/vnd.turbo-stream.html;charset=UTF-8");

    private final Incidents incidents;
    private final Checklists checklists;
    private final ChecklistViews views;
    private final RoomLive live;
    private final RoomRegions regions;

    ChecklistPages(
            Incidents incidents, Checklists checklists, ChecklistViews views, RoomLive live, RoomRegions regions) {
        this.incidents = incidents;
        this.checklists = checklists;
        this.views = views;
        this.live = live;
        this.regions = regions;
    }

    @GetMapping("/checklists")
    @May(Access.VIEWER)
    ModelAndView page(Actor actor, @PathVariable long number) {
        return Pages.page("response/checklists", views.of(incidents.find(actor, number)));
    }

    /** @param undo "true" takes the tick back */
    @PostMapping("/checklist-ticks")
    @May(Access.RESPONDER)
    Object tick(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String checklist,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "false") boolean undo,
            @RequestParam(defaultValue = "room") String from,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        Act act = Act.by(actor, "web");
        Optional<Entry> entry = undo
                ? checklists.untick(act, number, checklist, item)
                : checklists.tick(act, number, checklist, item).entry();
        if (!from.equals("room")) {
            return Pages.seeOther("/incidents/" + number + "/checklists#" + checklist);
        }
        return accept.contains("turbo-stream")
                ? ResponseEntity.ok().contentType(TURBO_STREAM).body(streams(actor, number, entry))
                : Pages.seeOther("/incidents/" + number);
    }

    private String streams(Actor actor, long number, Optional<Entry> entry) {
        return live.appending(entry.map(List::of).orElse(List.of()))
                + regions.replacing(ChecklistPanel.ID, incidents.find(actor, number));
    }
}
