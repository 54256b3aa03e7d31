package dev.andon.catalog.web;

import dev.andon.catalog.Import;
import dev.andon.catalog.Imports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Streams;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import dev.andon.ui.live.LastSeen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files into the catalog: sent, looked at, applied. */
@Controller
@RequestMapping("/catalog/imports")
class ImportPages {
    private static final int SHOWN = 20;

    private final Imports imports;
    private final Streams streams;

    ImportPages(Imports imports, Streams streams) {
        this.imports = imports;
        this.streams = streams;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView form(Actor actor) {
        return Pages.page("catalog/imports", page(actor, Form.of(Map.of("format", "yaml"))));
    }

    /** A file, or text that was pasted; the ending of a file's name says how it is written. */
    @PostMapping
    @May(Access.OWNER)
    ModelAndView begin(
            Actor actor,
            @RequestParam(defaultValue = "yaml") String format,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        MultipartFile sent = file == null || file.isEmpty() ? null : file;
        String name = sent == null ? "" : Objects.requireNonNullElse(sent.getOriginalFilename(), "");
        String written =
                name.endsWith(".csv") ? "csv" : name.endsWith(".yaml") || name.endsWith(".yml") ? "yaml" : format;
        try {
            String text = sent == null ? content : ImportResource.utf8(sent.getBytes());
            Import begun = imports.begin(actor, written, text, false);
            return Pages.seeOther("/catalog/imports/" + begun.id());
        } catch (Invalid invalid) {
            Form form = Form.refused(Map.of("format", written, "content", content), invalid);
            return Pages.unprocessable("catalog/imports", page(actor, form));
        }
    }

    private ImportsPage page(Actor actor, Form form) {
        return new ImportsPage(imports.list(actor, null, SHOWN), form);
    }

    @GetMapping("/{id}")
    @May(Access.OWNER)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return Pages.page("catalog/import", new ImportPage(imports.get(actor, id)));
    }

    @PostMapping("/{id}/application")
    @May(Access.OWNER)
    String apply(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        try {
            imports.apply(actor, id);
        } catch (Conflict conflict) {
            redirect.addFlashAttribute("notice", conflict.getMessage());
        }
        return "redirect:/catalog/imports/" + id;
    }

    @GetMapping("/{id}/live")
    @May(Access.OWNER)
    void live(Actor actor, @PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        imports.get(actor, id);
        streams.watch(
                actor,
                ImportLive.KIND + "/" + id,
                LastSeen.of(request),
                now -> now.access().includes(Access.OWNER),
                response);
    }
}
