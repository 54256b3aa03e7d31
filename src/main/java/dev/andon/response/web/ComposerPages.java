package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Person;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Entry;
import dev.andon.response.Incidents;
import dev.andon.response.Mentions;
import dev.andon.response.Response;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.HtmlUtils;

/** What is typed at the foot of the room: a note, or a command that begins with a slash. */
@Controller
@RequestMapping("/incidents/{number:\\d+}")
class ComposerPages {
    private static final MediaType TURBO_STREAM = MediaType.parseMediaType("text/vnd.turbo-stream.html;charset=UTF-8");

    private final Incidents incidents;
    private final Response response;
    private final SlashCommands commands;
    private final Mentions mentions;
    private final Rooms rooms;
    private final RoomLive live;

    ComposerPages(
            Incidents incidents,
            Response response,
            SlashCommands commands,
            Mentions mentions,
            Rooms rooms,
            RoomLive live) {
        this.incidents = incidents;
        this.response = response;
        this.commands = commands;
        this.mentions = mentions;
        this.rooms = rooms;
        this.live = live;
    }

    @PostMapping("/notes")
    @May(Access.RESPONDER)
    Object write(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "occurred_at", required = false) @Nullable String occurredAt,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        try {
            Act act = Act.by(actor, "web").happened(Typed.instant("occurred_at", occurredAt, rooms.zone(actor)));
            return switch (Composed.of(text)) {
                case Composed.Note note -> written(act, number, note.text(), accept, redirect);
                case Composed.Command command -> {
                    commands.run(act, number, command);
                    // What it changed is pushed to the room; the answer only says that it is done.
                    yield Pages.seeOther("/incidents/" + number);
                }
            };
        } catch (Invalid invalid) {
            String earlier = occurredAt == null ? "" : occurredAt;
            return refused(actor, number, Form.refused(Map.of("text", text, "occurred_at", earlier), invalid), request);
        }
    }

    /** A browser with Turbo gets the new entry back; one without is sent to the room, where it now stands. */
    private Object written(Act act, long number, String text, String accept, RedirectAttributes redirect) {
        Entry entry = response.note(act, number, text);
        String out = shutOut(mentions.shutOut(incidents.find(act.actor(), number), text));
        if (accept.contains("turbo-stream")) {
            return ResponseEntity.ok().contentType(TURBO_STREAM).body(live.appending(List.of(entry)) + notice(out));
        }
        if (!out.isEmpty()) {
            redirect.addFlashAttribute("notice", out);
        }
        return Pages.seeOther("/incidents/" + number + "#entry-" + entry.seq());
    }

    private static String shutOut(List<Person> people) {
        String names = people.stream().map(Person::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : names + " cannot see this incident. Under Details you can let them in.";
    }

    private static String notice(String text) {
        return text.isEmpty()
                ? ""
                : "<turbo-stream action=\"update\" target=\"notice\"><template><p class=\"notice\""
                        + " data-turbo-temporary>%s</p></template></turbo-stream>"
                                .formatted(HtmlUtils.htmlEscape(text));
    }

    private ModelAndView refused(Actor actor, long number, Form typed, HttpServletRequest request) {
        return Pages.unprocessable("response/room", rooms.page(actor, number, typed, false, request));
    }
}
