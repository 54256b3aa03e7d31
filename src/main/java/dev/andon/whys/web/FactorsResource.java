package dev.andon.whys.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.whys.Factor;
import dev.andon.whys.FactorFilter;
import dev.andon.whys.Factoring;
import dev.andon.whys.Factors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contributing factors, over the API. */
@RestController
@RequestMapping("/api/v1/factors")
@Tag(name = "Factors")
class FactorsResource {
    private final Factors factors;
    private final Factoring factoring;

    FactorsResource(Factors factors, Factoring factoring) {
        this.factors = factors;
        this.factoring = factoring;
    }

    /** @param kind technical, process or organisational; what is absent stays */
    record RenameJson(@Nullable String name, @Nullable String kind) {}

    /** @param with key or name of the factor that is the same */
    record MergeJson(@Nullable String with) {}

    /** @param recurrence in how many incidents it played a part */
    record Body(
            String key,
            String name,
            String kind,
            List<Factor.Alias> aliases,
            int recurrence,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            long version,
            List<Played> played) {
        static Body of(Factor factor) {
            return new Body(
                    factor.key(),
                    factor.name(),
                    factor.kind().word(),
                    factor.aliases(),
                    factor.recurrence(),
                    factor.first(),
                    factor.last(),
                    factor.version(),
                    factor.played().stream().map(Played::of).toList());
        }
    }

    /** A part that it played. */
    record Played(
            long incident,
            String title,
            String severity,
            Instant declaredAt,
            long node,
            String text,
            String role,
            @Nullable String note) {
        static Played of(Factor.Played played) {
            return new Played(
                    played.incident().number(),
                    played.incident().title(),
                    played.incident().severity(),
                    played.incident().declaredAt(),
                    played.why().node(),
                    played.why().text(),
                    played.role().word(),
                    played.note());
        }
    }

    /** @param recurring {@code true} for those that played a part in more than one incident */
    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List contributing factors with the parts they played, those that come back most first")
    Slice<Body> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(defaultValue = "false") boolean recurring,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        List<Factor> all = factors.list(actor, FactorFilter.of(text, kind, role, recurring));
        int from = after == null ? 0 : place(all, after.text(0)) + 1;
        List<Factor> oneMore = all.subList(from, Math.min(all.size(), from + size + 1));
        return Slice.of(oneMore, size, factor -> Cursor.of(factor.key())).map(Body::of);
    }

    private static int place(List<Factor> all, String key) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new Invalid("cursor", "is not one this list gave out; start again without it");
    }

    @GetMapping("/{key}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a contributing factor with every part it played; an alias's key will do")
    ResponseEntity<Body> read(Actor actor, @PathVariable String key) {
        return ok(factors.find(actor, key));
    }

    @PatchMapping("/{key}")
    @May(Access.RESPONDER)
    @Operation(summary = "Give a contributing factor another name, or another kind")
    ResponseEntity<Body> rename(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RenameJson body) {
        return ok(factoring.rename(Act.by(actor, "api"), key, body.name(), body.kind(), ifMatch(ifMatch)));
    }

    @PostMapping("/{key}/merges")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that two contributing factors are the same; both names stay")
    ResponseEntity<Body> merge(Actor actor, @PathVariable String key, @RequestBody MergeJson body) {
        Factor one = factoring.merge(Act.by(actor, "api"), key, body.with());
        return ResponseEntity.created(URI.create("/api/v1/factors/" + one.key()))
                .eTag(etag(one.version()))
                .body(Body.of(one));
    }

    @DeleteMapping("/{key}/merges/{other}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take back that two contributing factors are the same")
    ResponseEntity<Void> part(Actor actor, @PathVariable String key, @PathVariable String other) {
        factoring.part(Act.by(actor, "api"), key, other);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Body> ok(Factor factor) {
        return ResponseEntity.ok().eTag(etag(factor.version())).body(Body.of(factor));
    }
}
