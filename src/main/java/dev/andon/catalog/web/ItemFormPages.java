package dev.andon.catalog.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Draft;
import dev.andon.catalog.Item;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Upkeep;
import dev.andon.catalog.internal.Written;
import dev.andon.catalog.web.ItemFormPage.Field;
import dev.andon.catalog.web.ItemFormPage.Look;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The catalog to be written: one form for each kind. */
@Controller
@RequestMapping("/catalog")
class ItemFormPages {
    private final Catalog catalog;
    private final Upkeep upkeep;
    private final ItemFields fields;

    ItemFormPages(Catalog catalog, Upkeep upkeep, ItemFields fields) {
        this.catalog = catalog;
        this.upkeep = upkeep;
        this.fields = fields;
    }

    @GetMapping("/{kinds}/new")
    @May(Access.RESPONDER)
    ModelAndView form(@PathVariable String kinds) {
        Form form = Form.of(Map.of("tier", "3", "standing", "true"));
        return Pages.page("catalog/form", page(kind(kinds), null, form));
    }

    @GetMapping("/{kinds}/{key}/edit")
    @May(Access.RESPONDER)
    ModelAndView form(@PathVariable String kinds, @PathVariable String key) {
        Item item = catalog.get(kind(kinds), key);
        Map<String, String> values = new HashMap<>();
        item.fields().forEach((field, value) -> values.put(field, Written.of(value, "\n")));
        values.put("version", Long.toString(item.version()));
        return Pages.page("catalog/form", page(item.kind(), item, Form.of(values)));
    }

    @PostMapping("/{kinds}")
    @May(Access.RESPONDER)
    ModelAndView create(Actor actor, @PathVariable String kinds, @RequestParam Map<String, String> typed) {
        Kind kind = kind(kinds);
        Draft draft = draft(kind, typed.getOrDefault("key", ""), typed);
        return save(kind, null, typed, () -> upkeep.create(actor, draft));
    }

    @PostMapping("/{kinds}/{key}")
    @May(Access.RESPONDER)
    ModelAndView change(
            Actor actor,
            @PathVariable String kinds,
            @PathVariable String key,
            @RequestParam Map<String, String> typed) {
        Item item = catalog.get(kind(kinds), key);
        String version = typed.getOrDefault("version", "");
        Long read = version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
        Draft draft = draft(item.kind(), key, typed);
        return save(item.kind(), item, typed, () -> upkeep.change(actor, draft, read));
    }

    private static Kind kind(String plural) {
        Kind kind = CatalogPages.kind(plural);
        if (kind == Kind.TEAM) {
            throw new Missing("Teams have a page of their own.");
        }
        return kind;
    }

    /** A form says everything: a box without a tick is a no, and an empty field empties. */
    private Draft draft(Kind kind, String key, Map<String, String> typed) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields.of(kind)) {
            boolean check = field.look() == Look.CHECK;
            values.put(
                    field.name(),
                    check ? Boolean.toString(typed.containsKey(field.name())) : typed.getOrDefault(field.name(), ""));
        }
        return Draft.of(kind, key, values);
    }

    private ModelAndView save(Kind kind, @Nullable Item item, Map<String, String> typed, Supplier<Item> command) {
        try {
            return Pages.seeOther(command.get().href());
        } catch (Invalid invalid) {
            return refused(
                    kind,
                    item,
                    typed,
                    invalid.errors().stream().map(ItemFormPages::atField).toList());
        } catch (Conflict conflict) {
            return refused(kind, item, typed, List.of(new FieldError("key", "is taken already")));
        } catch (Stale stale) {
            String message = "was changed by somebody while you wrote; open its page in another tab to compare, then"
                    + " save again to put yours in its place";
            Map<String, String> again = new HashMap<>(typed);
            catalog.now()
                    .find(kind, item == null ? "" : item.key())
                    .ifPresent(now -> again.put("version", Long.toString(now.version())));
            return refused(kind, item, again, List.of(new FieldError("name", message)));
        }
    }

    /** A wrong line of a list is shown at the field that holds the list. */
    private static FieldError atField(FieldError error) {
        String field = error.field();
        int bracket = field.indexOf('[');
        if (bracket < 0) {
            return error;
        }
        int index = Integer.parseInt(field.substring(bracket + 1, field.indexOf(']')));
        return new FieldError(field.substring(0, bracket), "line %d %s".formatted(index + 1, error.message()));
    }

    private ModelAndView refused(Kind kind, @Nullable Item item, Map<String, String> typed, List<FieldError> errors) {
        return Pages.unprocessable("catalog/form", page(kind, item, new Form(new HashMap<>(typed), errors)));
    }

    private ItemFormPage page(Kind kind, @Nullable Item item, Form form) {
        return new ItemFormPage(kind, item, fields.of(kind), form);
    }
}
