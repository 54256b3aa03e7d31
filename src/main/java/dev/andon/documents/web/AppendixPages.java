package dev.andon.documents.web;

import dev.andon.documents.Appendix;
import dev.andon.documents.Item;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The appendix of an incident: what is in it, and putting something in. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/appendix")
class AppendixPages {
    private final Appendix appendix;
    private final Incidents incidents;

    AppendixPages(Appendix appendix, Incidents incidents) {
        this.appendix = appendix;
        this.incidents = incidents;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "of_seq", required = false) @Nullable Long ofSeq) {
        Form form = ofSeq == null ? Form.empty() : Form.of(Map.of("of_seq", ofSeq.toString()));
        return Pages.page("documents/appendix", page(actor, number, form));
    }

    private AppendixPage page(Actor actor, long number, Form form) {
        return new AppendixPage(
                incidents.find(actor, number), appendix.of(actor, number), appendix.largest() / 1024 / 1024, form);
    }

    /** A file, or text that was pasted. */
    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView add(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "of_seq", defaultValue = "") String ofSeq,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            Uploads.atMost(file, appendix.largest());
            Item added =
                    appendix.add(Act.by(actor, "web"), number, Uploads.command(title, text, Uploads.seq(ofSeq), file));
            return Pages.seeOther("/incidents/" + number + "/appendix#item-" + added.id());
        } catch (Invalid invalid) {
            return refused(actor, number, Form.refused(typed(title, text, ofSeq), invalid));
        } catch (Conflict conflict) {
            return refused(actor, number, Form.refused(typed(title, text, ofSeq), "file", conflict));
        }
    }

    private static Map<String, String> typed(String title, String text, String ofSeq) {
        return Map.of("title", title, "text", text, "of_seq", ofSeq);
    }

    private ModelAndView refused(Actor actor, long number, Form form) {
        return Pages.unprocessable("documents/appendix", page(actor, number, form));
    }

    @GetMapping("/{item:\\d+}")
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable long item) {
        return Pages.page("documents/item", page(actor, number, item, Form.empty()));
    }

    private ItemPage page(Actor actor, long number, long id, Form form) {
        Item item = appendix.find(actor, number, id);
        boolean readable = item.isThere() && item.mediaType().equals("text/plain");
        String text = readable ? new String(appendix.content(actor, number, id).bytes(), StandardCharsets.UTF_8) : null;
        return ItemPage.of(incidents.find(actor, number), item, text, form);
    }

    @GetMapping("/{item:\\d+}/content")
    @May(Access.VIEWER)
    ResponseEntity<byte[]> content(Actor actor, @PathVariable long number, @PathVariable long item) {
        return Inert.answer(appendix.content(actor, number, item));
    }

    @PostMapping("/{item:\\d+}/removal")
    @May(Access.RESPONDER)
    ModelAndView remove(
            Actor actor,
            @PathVariable long number,
            @PathVariable long item,
            @RequestParam(defaultValue = "") String reason) {
        try {
            appendix.remove(Act.by(actor, "web"), number, item, reason);
            return Pages.seeOther("/incidents/" + number + "/appendix");
        } catch (Invalid invalid) {
            Form form = Form.refused(Map.of("reason", reason), invalid);
            return Pages.unprocessable("documents/item", page(actor, number, item, form));
        } catch (Conflict conflict) {
            return Pages.unprocessable(
                    "documents/item",
                    page(actor, number, item, Form.refused(Map.of("reason", reason), "reason", conflict)));
        }
    }
}
