package dev.andon.sharing.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.sharing.CustomerEditing.Never;
import dev.andon.sharing.SharingHouse;
import dev.andon.sharing.SharingSettings;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the house shares, and what it never says to customers. */
@Controller
@RequestMapping("/house/sharing")
class HouseSharingPages {
    private final SharingHouse house;

    HouseSharingPages(SharingHouse house) {
        this.house = house;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show() {
        return Pages.page("sharing/house", new HouseSharingPage(settings(), Form.empty(), house.never()));
    }

    private Form settings() {
        SharingSettings now = house.settings();
        Map<String, String> values = new HashMap<>();
        values.put("hosts", String.join("\n", now.hosts()));
        values.put("digest_day", now.digestDay().name().toLowerCase(Locale.ROOT));
        values.put("digest_hour", Integer.toString(now.digestHour()));
        values.put("anniversaries", Boolean.toString(now.anniversaries()));
        values.put("version", Long.toString(now.version()));
        return Form.of(values);
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes notice) {
        String hour = typed.getOrDefault("digest_hour", "").strip();
        String version = typed.getOrDefault("version", "");
        SharingHouse.Draft draft = new SharingHouse.Draft(
                typed.getOrDefault("hosts", "").lines().toList(),
                typed.getOrDefault("digest_day", ""),
                hour.matches("\\d{1,4}") ? Integer.parseInt(hour) : -1,
                typed.containsKey("anniversaries"));
        try {
            house.change(actor, draft, version.matches("\\d{1,18}") ? Long.valueOf(version) : null);
        } catch (Invalid refused) {
            return again(Form.refused(new HashMap<>(typed), refused), Form.empty());
        } catch (Stale stale) {
            return again(Form.refused(new HashMap<>(typed), new Invalid("hosts", stale.getMessage())), Form.empty());
        }
        notice.addFlashAttribute("notice", "Saved.");
        return new ModelAndView("redirect:/house/sharing");
    }

    @PostMapping("/never")
    @May(Access.OWNER)
    ModelAndView never(Actor actor, @RequestParam Map<String, String> typed) {
        try {
            house.never(actor, new Never(typed.get("words"), typed.get("instead")));
            return new ModelAndView("redirect:/house/sharing#never");
        } catch (Invalid refused) {
            return again(settings(), Form.refused(new HashMap<>(typed), refused));
        }
    }

    @PostMapping("/never/{id:\\d+}/removal")
    @May(Access.OWNER)
    String allow(Actor actor, @PathVariable long id) {
        house.allow(actor, id);
        return "redirect:/house/sharing#never";
    }

    private ModelAndView again(Form form, Form added) {
        return Pages.unprocessable("sharing/house", new HouseSharingPage(form, added, house.never()));
    }
}
