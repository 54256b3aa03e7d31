package dev.andon.wording.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import dev.andon.wording.DraftRule;
import dev.andon.wording.WordingChange;
import dev.andon.wording.WordingRules;
import dev.andon.wording.WordingRules.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of wording, for the house's owners. */
@Controller
@RequestMapping("/house/wording")
class WordingPages {
    private static final String LANGUAGE = "en";
    private static final String HOME = "redirect:/house/wording";

    private final WordingRules rules;
    private final JsonMapper json;

    WordingPages(WordingRules rules, JsonMapper json) {
        this.rules = rules;
        this.json = json;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show() {
        List<WordingPage.Line> changes = rules.changes().stream()
                .map(one -> new WordingPage.Line(one.at(), one.by(), one.key(), facts(one)))
                .toList();
        return Pages.page("wording/house", new WordingPage(rules.of(LANGUAGE), changes));
    }

    @GetMapping("/new")
    @May(Access.OWNER)
    ModelAndView fresh() {
        return Pages.page("wording/rule", new WordingPage.Edit("", 0, Form.of(Map.of("on", "true")), ""));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView add(Actor actor, @RequestParam Map<String, String> typed) {
        try {
            rules.add(actor, LANGUAGE, typed.get("key"), draft(typed));
        } catch (Invalid invalid) {
            return refused("", 0, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refused("", 0, Form.refused(typed, "key", conflict));
        }
        return new ModelAndView(HOME);
    }

    @GetMapping("/{key}/edit")
    @May(Access.OWNER)
    ModelAndView edit(@PathVariable String key) {
        Standing now = rules.find(LANGUAGE, key);
        return Pages.page(
                "wording/rule", new WordingPage.Edit(key, now.version(), Form.of(typed(now)), removable(now)));
    }

    @PostMapping("/{key}")
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @PathVariable String key, @RequestParam Map<String, String> typed) {
        try {
            rules.change(actor, LANGUAGE, key, draft(typed), version(typed.get("version")));
        } catch (Invalid invalid) {
            return refused(key, rules.find(LANGUAGE, key).version(), Form.refused(typed, invalid));
        } catch (Stale stale) {
            return refused(key, rules.find(LANGUAGE, key).version(), Form.refused(typed, "phrases", stale));
        }
        return new ModelAndView(HOME);
    }

    @PostMapping("/{key}/turn")
    @May(Access.OWNER)
    String turn(Actor actor, @PathVariable String key, @RequestParam(defaultValue = "false") boolean on) {
        rules.turn(actor, LANGUAGE, key, on);
        return HOME + "#" + key;
    }

    @PostMapping("/{key}/removal")
    @May(Access.OWNER)
    String remove(Actor actor, @PathVariable String key) {
        rules.remove(actor, LANGUAGE, key);
        return HOME;
    }

    private List<String> facts(WordingChange change) {
        JsonNode before = tree(change.before());
        JsonNode after = tree(change.after());
        TreeSet<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        List<String> facts = new ArrayList<>();
        for (String name : names) {
            if (!before.path(name).equals(after.path(name))) {
                facts.add("%s: %s → %s".formatted(Form.words(name), said(before.path(name)), said(after.path(name))));
            }
        }
        return facts;
    }

    private JsonNode tree(@Nullable String text) {
        return text == null ? json.createObjectNode() : json.readTree(text);
    }

    private static String said(JsonNode value) {
        return value.isMissingNode() ? "none" : value.isString() ? value.asString() : value.toString();
    }

    private ModelAndView refused(String key, long version, Form form) {
        String away = key.isEmpty() ? "" : removable(rules.find(LANGUAGE, key));
        return Pages.unprocessable("wording/rule", new WordingPage.Edit(key, version, form, away));
    }

    private static String removable(Standing one) {
        return !one.ours() ? "" : one.rule().shipped() ? "Make it as it was shipped" : "Take this rule away";
    }

    private static @Nullable Long version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    private static Map<String, String> typed(Standing one) {
        DraftRule rule = DraftRule.of(one.rule());
        return Map.of(
                "kind", String.valueOf(rule.kind()),
                "place", String.valueOf(rule.place()),
                "subject", String.valueOf(rule.subject()),
                "phrases", String.join("\n", one.rule().phrases()),
                "unless", String.join("\n", one.rule().unless()),
                "question", one.rule().question(),
                "on", Boolean.toString(one.rule().on()));
    }

    private static DraftRule draft(Map<String, String> typed) {
        return new DraftRule(
                typed.get("kind"),
                typed.get("place"),
                typed.get("subject"),
                lines(typed.get("phrases")),
                lines(typed.get("unless")),
                typed.get("question"),
                typed.containsKey("on"));
    }

    private static List<@Nullable String> lines(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .lines()
                .filter(line -> !line.isBlank())
                .<@Nullable String>map(String::strip)
                .toList();
    }
}
