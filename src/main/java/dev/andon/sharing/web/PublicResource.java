package dev.andon.sharing.web;

import dev.andon.people.Anyone;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Slice;
import dev.andon.sharing.PublicEdition;
import dev.andon.sharing.Published;
import dev.andon.sharing.Published.Found;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may read, for programs. */
@RestController
@Tag(name = "Customers")
class PublicResource {
    private final Published published;
    private final String base;

    PublicResource(Published published, AndonSettings settings) {
        this.published = published;
        this.base = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    record Item(String slug, String title, String url, int edition, Instant publishedAt, Instant updatedAt) {}

    record Whole(Item publication, String markdown) {}

    @GetMapping("/api/v1/published")
    @Operation(summary = "List what is published for customers, the latest hundred; no token needed")
    @Anyone(PublicPages.WHY)
    Slice<Item> list(@RequestParam(required = false) @Nullable String text) {
        Validation check = new Validation();
        String asked = check.optionalLine("text", text, 200);
        check.throwIfAny();
        return Slice.all(published.list(Objects.requireNonNullElse(asked, "")).stream()
                .map(this::item)
                .toList());
    }

    @GetMapping("/api/v1/published/{slug}")
    @Operation(summary = "Read what is published for customers, as Markdown; no token needed")
    @Anyone(PublicPages.WHY)
    Whole read(@PathVariable String slug) {
        if (published.find(slug) instanceof Found.There there) {
            return new Whole(item(there.edition()), there.edition().markdown());
        }
        throw new Missing("Nothing is published at this address.");
    }

    private Item item(PublicEdition edition) {
        return new Item(
                edition.slug(),
                edition.title(),
                base + edition.path(),
                edition.edition(),
                edition.firstAt(),
                edition.publishedAt());
    }
}
