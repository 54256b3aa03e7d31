package dev.andon.documents.web;

import dev.andon.coedit.Stretch;
import dev.andon.documents.Documents;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Markdown;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The document of an incident: to read, to write, and how it became what it is. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/document")
class DocumentPages {
    private static final int SHOWN = 60;

    private final Documents documents;
    private final Incidents incidents;

    DocumentPages(Documents documents, Incidents incidents) {
        this.documents = documents;
        this.incidents = incidents;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView page(Actor actor, @PathVariable long number) {
        Documents.Document document = documents.read(actor, number);
        Form form = Form.of(Map.of("text", document.body(), "version", Long.toString(document.version())));
        return Pages.page("documents/document", page(actor, document, form));
    }

    private DocumentPage page(Actor actor, Documents.Document document, Form form) {
        long number = document.incident().number();
        List<Stretch> last = documents.history(actor, number, Long.MAX_VALUE, 1);
        return new DocumentPage(document, last.isEmpty() ? null : last.getFirst(), form);
    }

    /** Without scripts: the whole text, and the version it was written from. */
    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView write(
            Actor actor,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes redirect) {
        try {
            if (!version.matches("\\d{1,18}")) {
                throw new Invalid("version", "must be the number that the page came with");
            }
            long from = Long.parseLong(version);
            long now = documents.merge(Act.by(actor, "web"), number, from, text).version();
            String merged = now > from + 1 ? " Others wrote meanwhile; both are in it." : "";
            redirect.addFlashAttribute("notice", "Saved." + merged);
            return Pages.seeOther("/incidents/" + number + "/document");
        } catch (Invalid invalid) {
            Documents.Document document = documents.read(actor, number);
            String typed = text == null ? "" : text;
            Form form = Form.refused(Map.of("text", typed, "version", version), invalid);
            return Pages.unprocessable("documents/document", page(actor, document, form));
        }
    }

    /** As it is read; a page that shows it asks again when somebody has written. */
    @GetMapping("/rendered")
    @May(Access.VIEWER)
    ResponseEntity<String> rendered(Actor actor, @PathVariable long number) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Cache-Control", "no-store")
                .body(Markdown.html(documents.read(actor, number).body()));
    }

    /** @param before stretches of writing that ended before this version */
    @GetMapping("/history")
    @May(Access.VIEWER)
    ModelAndView history(
            Actor actor, @PathVariable long number, @RequestParam(required = false) @Nullable Long before) {
        List<Stretch> found = documents.history(actor, number, before == null ? Long.MAX_VALUE : before, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        return Pages.page(
                "documents/history",
                new HistoryPage(incidents.find(actor, number), more ? found.subList(0, SHOWN) : found, more));
    }

    /** @param since what changed is shown from this version on */
    @GetMapping("/versions/{version:\\d+}")
    @May(Access.VIEWER)
    ModelAndView version(
            Actor actor,
            @PathVariable long number,
            @PathVariable long version,
            @RequestParam(required = false) @Nullable Long since) {
        String text = documents.at(actor, number, version);
        long from = since == null ? version : since;
        return Pages.page(
                "documents/version",
                new VersionPage(
                        incidents.find(actor, number),
                        version,
                        text,
                        version == 0 ? null : documents.difference(actor, number, from, version)));
    }
}
