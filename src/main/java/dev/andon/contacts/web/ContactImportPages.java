package dev.andon.contacts.web;

import dev.andon.contacts.ContactImports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The directory in and out as CSV. */
@Controller
@RequestMapping("/contacts")
class ContactImportPages {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ContactImports imports;

    ContactImportPages(ContactImports imports) {
        this.imports = imports;
    }

    @GetMapping("/export.csv")
    @May(Access.RESPONDER)
    ResponseEntity<String> export(Actor actor) {
        String name =
                ContentDisposition.attachment().filename("contacts.csv").build().toString();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(imports.export(actor));
    }

    @GetMapping("/import")
    @May(Access.RESPONDER)
    ModelAndView form() {
        return Pages.page("contacts/import", Form.empty());
    }

    @PostMapping("/import")
    @May(Access.RESPONDER)
    ModelAndView bring(Actor actor, @RequestParam(defaultValue = "") String content, RedirectAttributes redirect) {
        try {
            ContactImports.Outcome done = imports.bring(actor, content);
            redirect.addFlashAttribute(
                    "notice",
                    "%d entered, %d changed, %d as they were."
                            .formatted(done.entered(), done.changed(), done.unchanged()));
            return new ModelAndView("redirect:/contacts");
        } catch (Invalid invalid) {
            return Pages.unprocessable("contacts/import", Form.refused(Map.of("content", content), invalid));
        }
    }
}
