package dev.andon.contacts.web;

import dev.andon.contacts.OfflineKeeping;
import dev.andon.contacts.OfflineSettings;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether Andon keeps copies of live incidents on its disk. */
@Controller
@RequestMapping("/contacts/offline")
class OfflineSettingsPages {
    private final OfflineKeeping keeping;

    OfflineSettingsPages(OfflineKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show(Actor actor) {
        OfflineSettings now = keeping.settings();
        Map<String, String> values = new HashMap<>();
        values.put("copies", Boolean.toString(now.copies()));
        values.put("restricted_too", Boolean.toString(now.restrictedToo()));
        values.put("minutes", Integer.toString(now.minutes()));
        values.put("version", Long.toString(now.version()));
        return Pages.page("contacts/offlinesettings", page(actor, Form.of(values)));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        String minutes = typed.getOrDefault("minutes", "").strip();
        try {
            OfflineSettings.Draft draft = new OfflineSettings.Draft(
                    typed.containsKey("copies"),
                    typed.containsKey("restricted_too"),
                    minutes.matches("\\d{1,6}") ? Integer.valueOf(minutes) : Integer.valueOf(0));
            keeping.change(actor, draft, ContactTyped.version(typed));
        } catch (Invalid invalid) {
            return Pages.unprocessable("contacts/offlinesettings", page(actor, Form.refused(typed, invalid)));
        } catch (Stale stale) {
            Map<String, String> again = new HashMap<>(typed);
            again.put("version", Long.toString(keeping.settings().version()));
            Form form =
                    new Form(again, List.of(new FieldError("copies", "moved on; save again to put yours in place")));
            return Pages.unprocessable("contacts/offlinesettings", page(actor, form));
        }
        redirect.addFlashAttribute("notice", "Saved.");
        return new ModelAndView("redirect:/contacts/offline");
    }

    private OfflineSettingsPage page(Actor actor, Form form) {
        return new OfflineSettingsPage(keeping.settings(), keeping.folder().toString(), form, keeping.changes(actor));
    }
}
