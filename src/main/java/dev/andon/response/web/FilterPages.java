package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.response.KeptList;
import dev.andon.response.SavedFilter;
import dev.andon.response.SavedFilters;
import dev.andon.response.SavedFilters.Draft;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists kept under a name: keeping, renaming, sharing, deleting, and choosing the one to open with. */
@Controller
@RequestMapping("/incidents/filters")
class FilterPages {
    private final SavedFilters filters;

    FilterPages(SavedFilters filters) {
        this.filters = filters;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor) {
        return Pages.page("response/keptlists", page(actor, null, Form.empty()));
    }

    @PostMapping
    @May(Access.VIEWER)
    ModelAndView keep(
            Actor actor,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "false") boolean opens) {
        try {
            SavedFilter kept = filters.save(actor, new Draft(list, name, query, shared));
            if (opens) {
                filters.open(actor, kept.id());
            }
            return Pages.seeOther(kept.href());
        } catch (Invalid invalid) {
            Form form = Form.refused(typed(list, name, query, shared), invalid);
            return Pages.unprocessable("response/keptlists", page(actor, 0L, form));
        }
    }

    @PostMapping("/{id:\\d+}")
    @May(Access.VIEWER)
    ModelAndView change(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(required = false) @Nullable Long revision) {
        try {
            filters.change(actor, id, new Draft(name, query, shared), revision);
            return Pages.seeOther("/incidents/filters");
        } catch (Invalid invalid) {
            return Pages.unprocessable(
                    "response/keptlists", page(actor, id, Form.refused(typed("", name, query, shared), invalid)));
        } catch (Stale stale) {
            Form form = Form.refused(typed("", name, query, shared), "name", stale);
            return Pages.unprocessable("response/keptlists", page(actor, id, form));
        }
    }

    @PostMapping("/{id:\\d+}/deletion")
    @May(Access.VIEWER)
    ModelAndView delete(Actor actor, @PathVariable long id) {
        filters.delete(actor, id, null);
        return Pages.seeOther("/incidents/filters");
    }

    @PostMapping("/{id:\\d+}/opening")
    @May(Access.VIEWER)
    ModelAndView open(Actor actor, @PathVariable long id) {
        filters.open(actor, id);
        return Pages.seeOther("/incidents/filters");
    }

    @PostMapping("/opening")
    @May(Access.VIEWER)
    ModelAndView openAll(Actor actor, @RequestParam(defaultValue = KeptList.INCIDENTS) String list) {
        filters.openAll(actor, list);
        return Pages.seeOther("/incidents/filters");
    }

    private static Map<String, String> typed(String list, String name, String query, boolean shared) {
        return Map.of("list", list, "name", name, "query", query, "shared", Boolean.toString(shared));
    }

    private KeptListsPage page(Actor actor, @Nullable Long refused, Form form) {
        List<SavedFilter> all = filters.of(actor);
        return new KeptListsPage(
                all.stream().filter(filter -> filter.isOf(actor.personId())).toList(),
                all.stream().filter(filter -> !filter.isOf(actor.personId())).toList(),
                filters.lists(),
                refused,
                form);
    }
}
