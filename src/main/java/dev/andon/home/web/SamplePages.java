package dev.andon.home.web;

import dev.andon.home.sample.Progress;
import dev.andon.home.sample.SampleCompany;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Streams;
import dev.andon.ui.Pages;
import dev.andon.ui.live.LastSeen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Filling an empty house with the sample company, and watching it being written. */
@Controller
@RequestMapping("/setup/sample")
class SamplePages {
    private final SampleCompany sample;
    private final Streams streams;

    SamplePages(SampleCompany sample, Streams streams) {
        this.sample = sample;
        this.streams = streams;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show() {
        Progress progress = sample.progress().orElse(null);
        if (progress != null && progress.isFinished()) {
            return Pages.seeOther("/");
        }
        return Pages.page("home/sample", new SamplePage(progress, sample.isWelcome()));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView begin(Actor owner) {
        sample.begin(owner);
        return Pages.seeOther("/setup/sample");
    }

    @GetMapping("/live")
    @May(Access.OWNER)
    void live(Actor owner, HttpServletRequest request, HttpServletResponse response) {
        streams.watch(
                owner,
                SampleLive.TOPIC,
                LastSeen.of(request),
                now -> now.access().includes(Access.OWNER),
                response);
    }
}
