package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.playbook.Playbook;
import dev.andon.response.Act;
import dev.andon.response.BulkChange;
import dev.andon.response.BulkEdit;
import dev.andon.response.BulkEdits;
import dev.andon.response.FieldRules;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Status;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing many incidents at once: choose the change, then read how each took it. */
@Controller
@RequestMapping("/incidents/bulk")
class BulkPages {
    private final BulkEdits edits;
    private final Incidents incidents;
    private final FieldRules rules;
    private final Playbook playbook;

    BulkPages(BulkEdits edits, Incidents incidents, FieldRules rules, Playbook playbook) {
        this.edits = edits;
        this.incidents = incidents;
        this.rules = rules;
        this.playbook = playbook;
    }

    @GetMapping
    @May(Access.RESPONDER)
    ModelAndView choose(Actor actor, @RequestParam(required = false) @Nullable List<Long> number) {
        Map<String, String> values = Map.of("key", UUID.randomUUID().toString());
        return Pages.page("response/bulk", page(actor, number == null ? List.of() : number, Form.of(values)));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView change(
            Actor actor,
            @RequestParam(required = false) @Nullable List<Long> number,
            @RequestParam MultiValueMap<String, String> sent) {
        List<Long> numbers = number == null ? List.of() : number;
        try {
            String key = Objects.requireNonNullElse(sent.getFirst("key"), "");
            Act act = Act.by(actor, "web").keyed(key.isBlank() || key.length() > 100 ? null : "form:" + key);
            BulkEdit edit = edits.run(act, numbers, change(sent));
            return Pages.seeOther("/incidents/bulk/" + edit.id());
        } catch (Invalid invalid) {
            Form form = Form.refused(FieldForm.remembered(sent), invalid);
            return Pages.unprocessable("response/bulk", page(actor, numbers, form));
        } catch (Conflict conflict) {
            Map<String, String> typed = new HashMap<>(FieldForm.remembered(sent));
            typed.put("key", UUID.randomUUID().toString());
            Form form = Form.refused(typed, "change", conflict);
            return Pages.unprocessable("response/bulk", page(actor, numbers, form));
        }
    }

    @GetMapping("/{id:\\d+}")
    @May(Access.RESPONDER)
    ModelAndView result(Actor actor, @PathVariable long id) {
        BulkEdit edit = edits.find(actor, id);
        List<Long> numbers =
                edit.outcomes().stream().map(BulkEdit.Outcome::number).toList();
        Map<Long, String> titles = new HashMap<>();
        incidents.byNumbers(actor, numbers).values().forEach(found -> titles.put(found.number(), found.title()));
        return Pages.page("response/bulkresult", new BulkResultPage(edit, titles));
    }

    /** Here a field that is left blank stays as it is; clearing many is for the API. */
    private static BulkChange change(MultiValueMap<String, String> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        FieldForm.typed(sent).forEach((key, words) -> {
            if (words.stream().anyMatch(word -> !word.isBlank())) {
                fields.put(key, words);
            }
        });
        return new BulkChange(
                word(sent.getFirst("severity")),
                word(sent.getFirst("status")),
                word(sent.getFirst("reason")),
                words(sent.getFirst("add_tags")),
                words(sent.getFirst("remove_tags")),
                fields);
    }

    private static @Nullable String word(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,;]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private BulkPage page(Actor actor, List<Long> numbers, Form form) {
        Map<Long, Incident> found = incidents.byNumbers(
                actor, numbers.stream().limit(BulkEdits.MOST).toList());
        List<Incident> chosen = new ArrayList<>();
        numbers.stream().distinct().map(found::get).filter(Objects::nonNull).forEach(chosen::add);
        List<Option> severities = playbook.severities().stream()
                .map(s -> new Option(s.key(), s.key().toUpperCase(Locale.ROOT) + " " + s.name()))
                .toList();
        List<Option> statuses = Arrays.stream(Status.values())
                .filter(status -> status != Status.MERGED && status != Status.TRIAGE)
                .map(s -> new Option(s.word(), s.label()))
                .toList();
        return new BulkPage(chosen, form, severities, statuses, FieldForm.of(rules, rules.all()));
    }
}
