package dev.andon.care.web;

import dev.andon.care.CareKeeping;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether somebody wants to be cared for. */
@Controller
@RequestMapping("/account/care")
class OwnCarePages {
    private final CareKeeping keeping;

    OwnCarePages(CareKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor) {
        Form form = Form.of(Map.of("off", Boolean.toString(keeping.isOff(actor))));
        return Pages.page("care/own", new OwnCarePage(keeping.settings(), form));
    }

    @PostMapping
    @May(Access.VIEWER)
    ModelAndView change(Actor actor, @RequestParam(defaultValue = "") String off, RedirectAttributes redirect) {
        keeping.switchOff(actor, off.equals("true"));
        redirect.addFlashAttribute("notice", "Saved.");
        return new ModelAndView("redirect:/account/care");
    }
}
