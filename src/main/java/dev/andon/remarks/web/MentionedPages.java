package dev.andon.remarks.web;

import dev.andon.learning.ReportAddress;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.remarks.Mentioning;
import dev.andon.ui.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the one who looks is mentioned in comments, and whether they want letters of it. */
@Controller
@RequestMapping("/account/mentions")
class MentionedPages {
    private final Mentioning mentions;

    MentionedPages(Mentioning mentions) {
        this.mentions = mentions;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView mine(Actor actor) {
        return Pages.page("remarks/mine", new RemarkViews.Mine(mentions.latest(actor), mentions.wantsLetters(actor)));
    }

    @PostMapping
    @May(Access.VIEWER)
    ModelAndView letters(Actor actor, @RequestParam(defaultValue = "false") boolean letters) {
        mentions.wantLetters(actor, letters);
        return Pages.seeOther("/account/mentions");
    }

    /** Puts a mention away without opening it. */
    @PostMapping("/dismissals")
    @May(Access.VIEWER)
    ModelAndView dismiss(
            Actor actor,
            @RequestParam(defaultValue = "0") long number,
            @RequestParam(defaultValue = "main") String report,
            @RequestParam(defaultValue = "0") int comment) {
        mentions.seen(actor, ReportAddress.of(number, report), comment);
        return Pages.seeOther("/");
    }
}
