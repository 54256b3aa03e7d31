package dev.andon.contacts.web;

import dev.andon.contacts.CallTree;
import dev.andon.contacts.CallTreeDraft;
import dev.andon.contacts.CallTrees;
import dev.andon.contacts.Contact;
import dev.andon.contacts.Directory;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.playbook.Playbook;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Call trees: to read, to print, to write. */
@Controller
@RequestMapping("/call-trees")
class TreePages {
    private static final String FORM = "contacts/treeform";

    private final CallTrees trees;
    private final TreeViews views;
    private final Directory directory;
    private final LocalTimes times;
    private final Playbook playbook;
    private final Clock clock;

    TreePages(CallTrees trees, TreeViews views, Directory directory, LocalTimes times, Playbook playbook, Clock clock) {
        this.trees = trees;
        this.views = views;
        this.directory = directory;
        this.times = times;
        this.playbook = playbook;
        this.clock = clock;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(Actor actor) {
        List<TreeView> all =
                trees.all().stream().map(tree -> views.of(actor, tree)).toList();
        return Pages.page(
                "contacts/trees",
                new TreesPage(all, directory.after(actor, 0, 1).isEmpty()));
    }

    @GetMapping("/{id:\\d+}")
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long id) {
        TreeView view = views.of(actor, trees.get(id));
        List<Contact> people = view.rungs().stream()
                .flatMap(rung -> rung.contacts().stream())
                .distinct()
                .toList();
        return Pages.page("contacts/tree", new TreePage(view, times.zones(people), trees.changes(id), clock.instant()));
    }

    @GetMapping("/new")
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor) {
        return Pages.page(FORM, page(actor, null, Form.empty()));
    }

    @GetMapping("/{id:\\d+}/edit")
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long id) {
        CallTree tree = trees.get(id);
        Map<String, String> values = new HashMap<>();
        values.put("name", tree.name());
        values.put("purpose", tree.purpose());
        values.put("steps", new StepLines(directory.all(actor)).typed(tree.steps()));
        values.put("version", Long.toString(tree.version()));
        tree.when().types().forEach(key -> values.put("type_" + key, "true"));
        tree.when().severities().forEach(key -> values.put("severity_" + key, "true"));
        return Pages.page(FORM, page(actor, tree, Form.of(values)));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView create(Actor actor, @RequestParam Map<String, String> typed) {
        return save(actor, null, typed, draft -> trees.create(actor, draft));
    }

    @PostMapping("/{id:\\d+}")
    @May(Access.RESPONDER)
    ModelAndView change(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        CallTree tree = trees.get(id);
        return save(actor, tree, typed, draft -> trees.change(actor, id, draft, ContactTyped.version(typed)));
    }

    @PostMapping("/{id:\\d+}/deletion")
    @May(Access.RESPONDER)
    ModelAndView delete(Actor actor, @PathVariable long id) {
        trees.delete(actor, id, null);
        return Pages.seeOther("/call-trees");
    }

    private ModelAndView save(
            Actor actor,
            @Nullable CallTree tree,
            Map<String, String> typed,
            Function<CallTreeDraft, CallTree> command) {
        StepLines lines = new StepLines(directory.all(actor));
        CallTreeDraft draft = new CallTreeDraft(
                typed.get("name"),
                typed.get("purpose"),
                ticked(typed, "type_"),
                ticked(typed, "severity_"),
                List.copyOf(lines.read(typed.getOrDefault("steps", ""))));
        if (!lines.errors().isEmpty()) {
            return refused(actor, tree, typed, lines.errors());
        }
        try {
            return Pages.seeOther("/call-trees/" + command.apply(draft).id());
        } catch (Invalid invalid) {
            return refused(
                    actor,
                    tree,
                    typed,
                    invalid.errors().stream().map(ContactTyped::atField).toList());
        } catch (Conflict conflict) {
            return refused(actor, tree, typed, List.of(new FieldError("name", conflict.getMessage())));
        } catch (Stale stale) {
            Map<String, String> again = new HashMap<>(typed);
            again.put("version", tree == null ? "" : Long.toString(tree.version()));
            String message =
                    "was changed by somebody while you wrote; open it in another tab to compare, then save again"
                            + " to put yours in its place";
            return refused(actor, tree, again, List.of(new FieldError("name", message)));
        }
    }

    private static List<@Nullable String> ticked(Map<String, String> typed, String beginning) {
        return typed.keySet().stream()
                .filter(field -> field.startsWith(beginning))
                .sorted()
                .<@Nullable String>map(field -> field.substring(beginning.length()))
                .toList();
    }

    private ModelAndView refused(
            Actor actor, @Nullable CallTree tree, Map<String, String> typed, List<FieldError> errors) {
        return Pages.unprocessable(FORM, page(actor, tree, new Form(new HashMap<>(typed), errors)));
    }

    private TreeFormPage page(Actor actor, @Nullable CallTree tree, Form form) {
        List<Option> types = playbook.types().stream()
                .map(type -> new Option(type.key(), type.name()))
                .toList();
        List<Option> severities = playbook.severities().stream()
                .map(severity -> new Option(severity.key(), severity.key().toUpperCase(Locale.ROOT)))
                .toList();
        List<String> names = directory.all(actor).stream().map(StepLines::label).toList();
        return new TreeFormPage(tree, form, types, severities, names);
    }
}
