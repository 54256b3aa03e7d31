package dev.andon.timeline.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.response.EventCodec;
import dev.andon.response.IncidentEvent;
import dev.andon.timeline.ChangeSettings;
import dev.andon.timeline.HouseSettings;
import dev.andon.timeline.Settings;
import dev.andon.timeline.web.TimelineView.House;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the house keeps timelines. */
@Controller
@RequestMapping("/house/timelines")
class SettingsPages {
    private static final String SHOWN = "kind_";

    private final HouseSettings settings;

    SettingsPages(HouseSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show() {
        Settings now = settings.now();
        return Pages.page("timeline/settings", page(now.version(), Form.of(typed(now))));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        String version = typed.getOrDefault("version", "");
        Long expected = version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
        try {
            settings.change(actor, "web", command(typed), expected);
        } catch (Invalid invalid) {
            return refused(Form.refused(typed, invalid));
        } catch (Stale stale) {
            return refused(Form.refused(typed, "version", stale));
        }
        redirect.addFlashAttribute("notice", "Saved.");
        return new ModelAndView("redirect:/house/timelines");
    }

    private ModelAndView refused(Form form) {
        return Pages.unprocessable("timeline/settings", page(settings.now().version(), form));
    }

    private House page(long version, Form form) {
        return new House(version, form, kinds(), settings.changes());
    }

    private static List<Option> kinds() {
        return EventCodec.words(IncidentEvent.class).stream()
                .map(word -> new Option(word, Form.words(word)))
                .toList();
    }

    private static ChangeSettings command(Map<String, String> typed) {
        List<@Nullable String> hidden = new ArrayList<>();
        for (String word : EventCodec.words(IncidentEvent.class)) {
            if (!typed.containsKey(SHOWN + word)) {
                hidden.add(word);
            }
        }
        return new ChangeSettings(number(typed.get("gap_minutes")), number(typed.get("changes_hours")), hidden);
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,6}") ? Integer.valueOf(typed.strip()) : null;
    }

    private static Map<String, String> typed(Settings now) {
        Map<String, String> typed = new HashMap<>();
        typed.put("gap_minutes", Integer.toString(now.gapMinutes()));
        typed.put("changes_hours", Integer.toString(now.changesHours()));
        EventCodec.words(IncidentEvent.class).stream()
                .filter(word -> !now.hidden().contains(word))
                .forEach(word -> typed.put(SHOWN + word, "true"));
        return typed;
    }
}
