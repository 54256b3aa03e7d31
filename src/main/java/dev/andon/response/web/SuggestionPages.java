package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Incidents;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The menu under what is being typed. */
@Controller
class SuggestionPages {
    private static final int LONGEST = 500;

    private final Incidents incidents;
    private final Suggestions suggestions;
    private final Templates templates;

    SuggestionPages(Incidents incidents, Suggestions suggestions, Templates templates) {
        this.incidents = incidents;
        this.suggestions = suggestions;
        this.templates = templates;
    }

    /** @param text what stands before the caret */
    @GetMapping("/incidents/{number:\\d+}/suggestions")
    @May(Access.RESPONDER)
    ResponseEntity<String> suggest(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean commands) {
        Validation validation = new Validation();
        validation.optionalText("text", text, LONGEST);
        validation.throwIfAny();
        List<Suggestion> found = suggestions.of(incidents.find(actor, number), text, commands);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .body(templates.render("response/suggestions", Map.of("suggestions", found)));
    }
}
