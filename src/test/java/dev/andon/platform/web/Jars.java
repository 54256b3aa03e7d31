package dev.andon.platform.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Validation;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A resource of no meaning, with a field of every kind. */
@TestComponent
@RestController
class Jars {
    final List<String> made = new ArrayList<>();
    final AtomicReference<@Nullable String> lastKey = new AtomicReference<>();
    volatile @Nullable CountDownLatch entered;
    volatile @Nullable CountDownLatch goOn;
    volatile boolean broken;

    enum Shape {
        ROUND,
        VERY_FLAT
    }

    record Lid(@Nullable String colour, @Nullable Integer turns) {}

    record Jar(
            @Nullable String title,
            @Nullable Integer size,
            @Nullable Boolean open,
            @Nullable Instant filledAt,
            @Nullable Shape shape,
            @Nullable List<Lid> lids) {}

    record Made(int number, String title) {}

    @PostMapping("/api/v1/jars")
    @May(Access.RESPONDER)
    ResponseEntity<Made> make(Actor actor, @RequestBody Jar jar, @IdempotencyKey @Nullable String key)
            throws InterruptedException {
        lastKey.set(key);
        if (entered != null && goOn != null) {
            entered.countDown();
            goOn.await();
        }
        if (broken) {
            throw new IllegalStateException("a secret nobody should read");
        }
        Validation check = new Validation();
        String title = check.line("title", jar.title(), 100);
        check.past("filled_at", jar.filledAt(), Instant.parse("2026-03-02T09:00:00Z"));
        check.throwIfAny();
        made.add(title);
        return ResponseEntity.created(URI.create("/api/v1/jars/" + made.size()))
                .eTag(Revision.etag(1))
                .body(new Made(made.size(), title));
    }

    @GetMapping("/api/v1/jars")
    @May(Access.VIEWER)
    Slice<Made> list(
            @RequestParam(name = "page_size", required = false) @Nullable Integer size,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        PageSize.of(size);
        Cursor.read(cursor, 1);
        return Slice.all(List.of());
    }

    @GetMapping("/api/v1/jars/{number}")
    @May(Access.VIEWER)
    Made one(
            @PathVariable long number,
            @RequestParam String unit,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        Revision.check(Revision.ifMatch(match), 12);
        return new Made((int) number, unit);
    }
}
