package dev.andon.home.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Streams;
import dev.andon.response.Incidents;
import dev.andon.ui.HomePart;
import dev.andon.ui.Pages;
import dev.andon.ui.Shell;
import dev.andon.ui.live.LastSeen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page, and the stream that keeps it true. */
@Controller
class HomePages {
    private final Now now;
    private final Incidents incidents;
    private final NowLive live;
    private final Streams streams;
    private final List<HomePart> parts;

    HomePages(Now now, Incidents incidents, NowLive live, Streams streams, List<HomePart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(HomePart::order)).toList();
        this.now = now;
        this.incidents = incidents;
        this.live = live;
        this.streams = streams;
    }

    @GetMapping("/")
    @May(Access.VIEWER)
    ModelAndView home(Actor viewer, Shell shell) {
        // Read before the page: a change in between is then told by the stream, at worst twice.
        long after = live.latest(NowLive.audience(incidents, viewer));
        List<String> shown = parts.stream()
                .map(part -> part.render(shell))
                .filter(Objects::nonNull)
                .toList();
        return Pages.page("home/home", now.page(viewer, after)).addObject("parts", shown);
    }

    /** Other lists watch it too; one that does not say what it is up to has just been read. */
    @GetMapping("/live")
    @May(Access.VIEWER)
    void live(Actor viewer, HttpServletRequest request, HttpServletResponse response) {
        long lastSeen = LastSeen.of(request);
        String audience = NowLive.audience(incidents, viewer);
        long after = lastSeen == 0 ? live.latest(audience) : lastSeen;
        streams.watch(
                viewer,
                NowLive.KIND + "/" + audience,
                after,
                now -> NowLive.audience(incidents, now).equals(audience),
                response);
    }
}
