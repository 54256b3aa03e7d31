package dev.andon.sharing.web;

import dev.andon.people.Anyone;
import dev.andon.people.House;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.Sha256;
import dev.andon.sharing.Published;
import dev.andon.sharing.Published.Found;
import dev.andon.ui.Templates;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What everybody may read. No session, no script, nothing of the application around it. */
@Controller
class PublicPages {
    static final String WHY = "shows what was approved for everybody, and asks nothing else";
    static final String GONE = "It was withdrawn. Whoever published it may publish a newer text here.";
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final Published published;
    private final House house;
    private final Templates templates;
    private final String base;

    PublicPages(Published published, House house, Templates templates, AndonSettings settings) {
        this.published = published;
        this.house = house;
        this.templates = templates;
        this.base = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    @GetMapping("/published")
    @Anyone(WHY)
    @ResponseBody
    ResponseEntity<String> list(@RequestParam(defaultValue = "") String text) {
        String asked = text.replaceAll("\\p{Cc}", " ");
        String few = asked.substring(0, Math.min(asked.length(), 200));
        return answer(HttpStatus.OK, PublicView.listing(house.name(), base, published.list(few), few));
    }

    @GetMapping("/published/feed.xml")
    @Anyone(WHY)
    @ResponseBody
    ResponseEntity<String> feed() {
        return text(HttpStatus.OK, ATOM, Feed.xml(house.name(), base, published.list("")));
    }

    @GetMapping("/published/{slug}")
    @Anyone(WHY)
    @ResponseBody
    ResponseEntity<String> show(@PathVariable String slug) {
        return switch (published.find(slug)) {
            case Found.There there -> answer(HttpStatus.OK, PublicView.of(house.name(), base, there.edition()));
            case Found.Withdrawn _ -> answer(HttpStatus.GONE, says("This is no longer published", GONE));
            case Found.Nothing _ ->
                answer(
                        HttpStatus.NOT_FOUND,
                        says("There is nothing here", "Nothing was published at this address. It may be mistyped."));
        };
    }

    @GetMapping("/published/{slug}.md")
    @Anyone(WHY)
    @ResponseBody
    ResponseEntity<String> markdown(@PathVariable String slug) {
        return switch (published.find(slug)) {
            case Found.There there ->
                text(HttpStatus.OK, MARKDOWN, there.edition().markdown());
            case Found.Withdrawn _ -> text(HttpStatus.GONE, MARKDOWN, GONE + "\n");
            case Found.Nothing _ -> text(HttpStatus.NOT_FOUND, MARKDOWN, "There is nothing here.\n");
        };
    }

    private PublicView says(String title, String text) {
        return PublicView.saying(house.name(), base, title, text);
    }

    private ResponseEntity<String> answer(HttpStatus status, PublicView view) {
        return text(status, HTML, templates.render("sharing/public", Map.of("page", view)));
    }

    private static ResponseEntity<String> text(HttpStatus status, MediaType type, String body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag("\"" + Sha256.hex(body).substring(0, 24) + "\"")
                .contentType(type)
                .body(body);
    }
}
