package dev.andon.alerts.web;

import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.PageSize;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AlertSourcePages {
    private final AlertSources sources;
    private final SourceUrls urls;

    AlertSourcePages(AlertSources sources, SourceUrls urls) {
        this.sources = sources;
        this.urls = urls;
    }

    @May(Access.OWNER)
    @GetMapping("/alert-sources")
    ModelAndView list(Actor actor) {
        return Pages.page("alerts/sources", page(actor, Form.of(Map.of("declare_at_severity", AlertSources.NEVER))));
    }

    @May(Access.OWNER)
    @PostMapping("/alert-sources")
    ModelAndView create(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "declare_at_severity", defaultValue = "") String declareAtSeverity,
            @RequestParam(defaultValue = "") String service,
            RedirectAttributes redirect) {
        try {
            AlertSource source = sources.create(actor, new AlertSources.Create(name, kind, declareAtSeverity, service));
            redirect.addFlashAttribute(
                    "notice", "%s may speak now. Paste the lines below into it.".formatted(source.name()));
            return new ModelAndView("redirect:/alert-sources");
        } catch (Invalid e) {
            Form form = Form.refused(
                    Map.of("name", name, "kind", kind, "declare_at_severity", declareAtSeverity, "service", service),
                    e);
            return Pages.unprocessable("alerts/sources", page(actor, form));
        }
    }

    @May(Access.OWNER)
    @PostMapping("/alert-sources/{id}")
    ModelAndView change(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "declare_at_severity", defaultValue = "") String declareAtSeverity,
            @RequestParam(required = false) @Nullable String service,
            RedirectAttributes redirect) {
        try {
            AlertSource source =
                    sources.change(actor, id, new AlertSources.Change(name, declareAtSeverity, null, service));
            redirect.addFlashAttribute("notice", "%s is changed.".formatted(source.name()));
        } catch (Invalid e) {
            redirect.addFlashAttribute("notice", "Nothing was changed: " + e.getMessage() + ".");
        }
        return new ModelAndView("redirect:/alert-sources");
    }

    @May(Access.OWNER)
    @PostMapping("/alert-sources/{id}/disabling")
    String disable(Actor actor, @PathVariable long id) {
        sources.disable(actor, id);
        return "redirect:/alert-sources";
    }

    @May(Access.OWNER)
    @PostMapping("/alert-sources/{id}/enabling")
    String enable(Actor actor, @PathVariable long id) {
        sources.change(actor, id, new AlertSources.Change(null, null, false));
        return "redirect:/alert-sources";
    }

    private AlertSourcesPage page(Actor actor, Form form) {
        var shown = sources.list(actor, null, PageSize.MOST).stream()
                .map(source -> new AlertSourcesPage.Shown(source, urls.url(source), urls.snippet(source)))
                .toList();
        return new AlertSourcesPage(shown, form);
    }
}
