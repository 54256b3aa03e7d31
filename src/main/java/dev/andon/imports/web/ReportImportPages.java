package dev.andon.imports.web;

import dev.andon.imports.Batch;
import dev.andon.imports.Imports;
import dev.andon.imports.Imports.Preview;
import dev.andon.imports.Mapping;
import dev.andon.imports.Target;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.playbook.Playbook;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports that were written before Andon: sent, looked at, taken in. */
@Controller
@RequestMapping("/report-imports")
class ReportImportPages {
    private static final int SHOWN = 20;

    private final Imports imports;
    private final Playbook playbook;

    ReportImportPages(Imports imports, Playbook playbook) {
        this.imports = imports;
        this.playbook = playbook;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView list(Actor actor) {
        return Pages.page("imports/list", new ReportImportViews.Listed(imports.list(actor, null, SHOWN), Form.empty()));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView begin(Actor actor, @RequestParam(required = false) @Nullable List<MultipartFile> file)
            throws IOException {
        try {
            Batch batch = imports.begin(actor, Uploaded.files(file));
            return Pages.seeOther("/report-imports/" + batch.id());
        } catch (Invalid invalid) {
            Form form = Form.refused(Map.of(), invalid);
            return Pages.unprocessable(
                    "imports/list", new ReportImportViews.Listed(imports.list(actor, null, SHOWN), form));
        }
    }

    @GetMapping("/{id:\\d+}")
    @May(Access.OWNER)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return Pages.page("imports/one", view(imports.find(actor, id), Form.empty()));
    }

    /** Says how words are meant; names of fields are {@code fact.<name>} and {@code heading.<heading>}. */
    @PostMapping("/{id:\\d+}/mapping")
    @May(Access.OWNER)
    ModelAndView map(Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        try {
            imports.map(actor, id, mapping(typed), typed.containsKey("publish"));
            return Pages.seeOther("/report-imports/" + id);
        } catch (Invalid invalid) {
            return Pages.unprocessable(
                    "imports/one", view(imports.find(actor, id), Form.refused(typed.toSingleValueMap(), invalid)));
        }
    }

    private static Mapping mapping(MultiValueMap<String, String> typed) {
        return new Mapping(
                named(typed, "fact."), named(typed, "heading."), chosen(typed, "severity"), chosen(typed, "template"));
    }

    private static Map<String, String> named(MultiValueMap<String, String> typed, String beginning) {
        Map<String, String> found = new HashMap<>();
        typed.forEach((name, values) -> {
            String value = values.getFirst();
            if (name.startsWith(beginning) && value != null && !value.isBlank()) {
                found.put(name.substring(beginning.length()), value);
            }
        });
        return found;
    }

    private static @Nullable String chosen(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null || value.isBlank() ? null : value;
    }

    @PostMapping("/{id:\\d+}/application")
    @May(Access.OWNER)
    String apply(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        try {
            imports.apply(actor, id);
        } catch (Conflict conflict) {
            redirect.addFlashAttribute("notice", conflict.getMessage());
        }
        return "redirect:/report-imports/" + id;
    }

    private ReportImportViews.One view(Batch batch, Form form) {
        List<Preview> previews = imports.previews(batch);
        return new ReportImportViews.One(
                batch,
                previews,
                List.copyOf(imports.facts(previews)),
                imports.homeless(previews),
                Arrays.stream(Target.values())
                        .map(target -> new Option(target.word(), target.label()))
                        .toList(),
                playbook.severities().stream()
                        .map(one -> new Option(one.key(), one.key().toUpperCase(Locale.ROOT) + " " + one.name()))
                        .toList(),
                playbook.reportTemplates().stream()
                        .map(one -> new Option(one.key(), one.name()))
                        .toList(),
                sections(batch),
                form);
    }

    /** Of the shape that was chosen, or of all. */
    private List<Option> sections(Batch batch) {
        return playbook.reportTemplates().stream()
                .filter(template -> batch.mapping().template() == null
                        || template.key().equals(batch.mapping().template()))
                .flatMap(template -> template.sections().stream())
                .map(section -> new Option(section.key(), section.heading()))
                .distinct()
                .toList();
    }
}
