package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.LookAlikes;
import dev.andon.response.LookAlikes.Draft;
import dev.andon.response.LookAlikes.LookAlike;
import dev.andon.ui.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the declare page shows below a title while it is typed. A help, never a hindrance: what it cannot read is nothing. */
@Controller
class AlikePages {
    private static final int ENOUGH = 3;

    private final LookAlikes lookAlikes;
    private final Templates templates;

    AlikePages(LookAlikes lookAlikes, Templates templates) {
        this.lookAlikes = lookAlikes;
        this.templates = templates;
    }

    @GetMapping("/incidents/alike")
    @May(Access.RESPONDER)
    ResponseEntity<String> alike(
            Actor actor,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String services,
            @RequestParam(name = "alert_id", required = false) @Nullable String alertId) {
        String html = templates.render("response/alike", Map.of("alike", found(actor, title, services, alertId)));
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(html);
    }

    private List<LookAlike> found(Actor actor, String title, String services, @Nullable String alertId) {
        try {
            String typed = title.strip().length() < ENOUGH ? "" : title;
            return lookAlikes.of(actor, new Draft(typed, services(services), Typed.id("alert_id", alertId)));
        } catch (Invalid tooLong) {
            return List.of();
        }
    }

    private static List<String> services(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
