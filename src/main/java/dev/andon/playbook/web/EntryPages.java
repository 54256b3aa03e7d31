package dev.andon.playbook.web;

import dev.andon.catalog.Catalog;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.playbook.Amendments;
import dev.andon.playbook.Amendments.Amended;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.internal.ChangeRecord;
import dev.andon.playbook.internal.Contents;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entries of the playbook, each edited on a page of its own. */
@Controller
@RequestMapping("/playbook")
class EntryPages {
    private static final String RULES = "report_rules";

    private final Playbook playbook;
    private final Amendments amendments;
    private final ChangeRecord record;
    private final People people;
    private final Catalog catalog;

    EntryPages(Playbook playbook, Amendments amendments, ChangeRecord record, People people, Catalog catalog) {
        this.playbook = playbook;
        this.amendments = amendments;
        this.record = record;
        this.people = people;
        this.catalog = catalog;
    }

    @GetMapping("/{section}/new")
    @May(Access.OWNER)
    ModelAndView create(@PathVariable String section) {
        Entries.of(playbook, section);
        return Pages.page("playbook/entry", page(section, null, Form.empty()));
    }

    @GetMapping("/{section}/{key}/edit")
    @May(Access.OWNER)
    ModelAndView edit(@PathVariable String section, @PathVariable String key) {
        Map<String, Object> entry = Entries.find(playbook, section, key)
                .orElseThrow(() -> new Missing("There is no %s in the section %s.".formatted(key, section)));
        return Pages.page("playbook/entry", page(section, key, Form.of(TypedEntry.values(entry))));
    }

    @GetMapping("/report_rules/edit")
    @May(Access.OWNER)
    ModelAndView editRules() {
        Map<String, Object> entry = Map.of("rules", Entries.of(playbook, RULES));
        return Pages.page("playbook/entry", page(RULES, null, Form.of(TypedEntry.values(entry))));
    }

    @PostMapping("/{section}")
    @May(Access.OWNER)
    ModelAndView create(
            Actor actor,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        Map<String, Object> entry = TypedEntry.read(typed);
        return done(
                section,
                null,
                entry,
                redirect,
                () -> amendments.add(actor, "web", section, TypedEntry.piece(entry), null));
    }

    @PostMapping("/{section}/{key}")
    @May(Access.OWNER)
    ModelAndView change(
            Actor actor,
            @PathVariable String section,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        Map<String, Object> entry = TypedEntry.read(typed);
        return done(
                section,
                key,
                entry,
                redirect,
                () -> amendments.put(actor, "web", section, key, TypedEntry.piece(entry), revision(typed)));
    }

    @PostMapping("/report_rules/all")
    @May(Access.OWNER)
    ModelAndView changeRules(
            Actor actor, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        Map<String, Object> entry = TypedEntry.read(typed);
        Object rules = entry.getOrDefault("rules", List.of());
        return done(
                RULES,
                null,
                entry,
                redirect,
                () -> amendments.putAll(actor, "web", RULES, TypedEntry.piece(rules), revision(typed)));
    }

    @PostMapping("/{section}/{key}/removal")
    @May(Access.OWNER)
    ModelAndView remove(
            Actor actor, @PathVariable String section, @PathVariable String key, RedirectAttributes redirect) {
        return done(section, key, Map.of(), redirect, () -> amendments.remove(actor, "web", section, key, null));
    }

    @PostMapping("/{section}/{key}/retirement")
    @May(Access.OWNER)
    ModelAndView retire(
            Actor actor,
            @PathVariable String section,
            @PathVariable String key,
            @RequestParam(defaultValue = "true") boolean retired,
            RedirectAttributes redirect) {
        return done(section, key, Map.of(), redirect, () -> amendments.retire(actor, "web", section, key, retired));
    }

    @PostMapping("/{section}/{key}/moves")
    @May(Access.OWNER)
    ModelAndView move(
            Actor actor,
            @PathVariable String section,
            @PathVariable String key,
            @RequestParam(defaultValue = "1") int steps,
            RedirectAttributes redirect) {
        return done(section, key, Map.of(), redirect, () -> amendments.move(actor, "web", section, key, steps));
    }

    /** Back to the page that shows it, or the form again with what was typed and what was wrong. */
    private ModelAndView done(
            String section,
            @Nullable String key,
            Map<String, Object> typed,
            RedirectAttributes redirect,
            Supplier<Amended> command) {
        try {
            Amended amended = command.get();
            redirect.addFlashAttribute("notice", ChangeView.told(amended.changes()));
            return Pages.seeOther("/playbook#" + (key == null ? section : section + "-" + key));
        } catch (Invalid invalid) {
            return refused(
                    section, key, typed, Entries.relative(invalid, section).errors());
        } catch (Stale _) {
            String told = "somebody changed this while you were writing. What you typed is still here: look at the"
                    + " record of changes, then save again to keep yours";
            return refused(section, key, typed, List.of(new FieldError("name", told)));
        }
    }

    /** Without typed fields, as when something is removed, the form shows the entry as it is. */
    private ModelAndView refused(
            String section, @Nullable String key, Map<String, Object> typed, List<FieldError> errors) {
        Map<String, Object> shown = typed.isEmpty() && key != null
                ? Entries.find(playbook, section, key).orElse(Map.of())
                : typed;
        return Pages.unprocessable("playbook/entry", page(section, key, new Form(TypedEntry.values(shown), errors)));
    }

    private EntryPage page(String section, @Nullable String key, Form form) {
        Contents book = playbook.all();
        List<Option> emails = people.active().stream()
                .map(person -> new Option(person.email(), person.name()))
                .toList();
        long revision = record.revisionOf(key == null ? section : section + "/" + key);
        return new EntryPage(section, key, form, revision, book, emails, bridges());
    }

    private List<Option> bridges() {
        return catalog.now().bridges().values().stream()
                .filter(bridge -> !bridge.retired())
                .map(bridge -> new Option(bridge.key(), bridge.name()))
                .toList();
    }

    private static @Nullable Long revision(MultiValueMap<String, String> typed) {
        String revision = typed.getFirst("revision");
        return revision != null && revision.matches("\\d{1,18}") ? Long.valueOf(revision) : null;
    }
}
