package dev.andon.playbook.web;

import dev.andon.people.Access;
import dev.andon.people.May;
import dev.andon.playbook.Playbook;
import dev.andon.ui.Markdown;
import dev.andon.ui.Pages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The whole playbook on one page, to be read before it is needed. */
@Controller
class PlaybookPage {
    private final Playbook playbook;

    PlaybookPage(Playbook playbook) {
        this.playbook = playbook;
    }

    @GetMapping("/playbook")
    @May(Access.VIEWER)
    ModelAndView read() {
        List<PlaybookView.PhaseView> phases = playbook.phases().stream()
                .map(phase -> new PlaybookView.PhaseView(phase, Markdown.html(phase.instructions())))
                .toList();
        return Pages.page(
                "playbook/playbook",
                new PlaybookView(
                        playbook.severities(), phases, playbook.roles(), playbook.types(), playbook.reportTemplates()));
    }
}
