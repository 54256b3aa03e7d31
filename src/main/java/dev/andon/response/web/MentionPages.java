package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.Mentions;
import dev.andon.ui.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Putting a mention away without opening the room. */
@Controller
class MentionPages {
    private final Mentions mentions;

    MentionPages(Mentions mentions) {
        this.mentions = mentions;
    }

    @PostMapping("/mentions/dismissals")
    @May(Access.VIEWER)
    ModelAndView dismiss(
            Actor actor, @RequestParam(defaultValue = "0") long number, @RequestParam(defaultValue = "0") long seq) {
        mentions.dismiss(actor, number, seq);
        return Pages.seeOther("/");
    }
}
