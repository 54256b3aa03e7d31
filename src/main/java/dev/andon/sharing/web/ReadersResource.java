package dev.andon.sharing.web;

import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Slice;
import dev.andon.response.Incidents;
import dev.andon.sharing.Anniversaries;
import dev.andon.sharing.Readers;
import dev.andon.sharing.Readership;
import dev.andon.sharing.Subscription;
import dev.andon.sharing.Subscriptions;
import dev.andon.sharing.internal.ReaderTable.Wishes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who has read a report, and what the caller wants to be told of. */
@RestController
@Tag(name = "Readers")
class ReadersResource {
    private final Readers readers;
    private final Subscriptions subscriptions;
    private final Anniversaries anniversaries;
    private final Reports reports;
    private final Incidents incidents;
    private final People people;
    private final Clock clock;

    ReadersResource(
            Readers readers,
            Subscriptions subscriptions,
            Anniversaries anniversaries,
            Reports reports,
            Incidents incidents,
            People people,
            Clock clock) {
        this.readers = readers;
        this.subscriptions = subscriptions;
        this.anniversaries = anniversaries;
        this.reports = reports;
        this.incidents = incidents;
        this.people = people;
        this.clock = clock;
    }

    record SubscriptionJson(long id, String subject, String key, String pace, Instant since) {
        static SubscriptionJson of(Subscription one) {
            return new SubscriptionJson(one.id(), one.subject(), one.key(), one.pace(), one.since());
        }
    }

    record WishesJson(@Nullable Boolean counted, @Nullable Boolean anniversaries) {}

    record AgainJson(long incident, String title, String url) {}

    @GetMapping({
        "/api/v1/incidents/{number}/report/readership",
        "/api/v1/incidents/{number}/reports/{report}/readership"
    })
    @Operation(summary = "How many have read the last edition of a report; who, for its authors and owners")
    @May(Access.VIEWER)
    Readership readership(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return readers.of(actor, incidents.find(actor, number), reports.find(actor, ReportAddress.of(number, report)))
                .orElseThrow(() -> new Missing("This report is not published yet, so nobody is counted."));
    }

    @GetMapping("/api/v1/me/report-subscriptions")
    @Operation(summary = "List what the caller is told of reports")
    @May(Access.VIEWER)
    Slice<SubscriptionJson> subscriptions(Actor actor) {
        return Slice.all(
                subscriptions.of(actor).stream().map(SubscriptionJson::of).toList());
    }

    @PostMapping("/api/v1/me/report-subscriptions")
    @Operation(summary = "Be told of reports, at once or weekly; the same again changes how")
    @May(Access.VIEWER)
    ResponseEntity<SubscriptionJson> subscribe(Actor actor, @RequestBody Subscriptions.Draft body) {
        SubscriptionJson made = SubscriptionJson.of(subscriptions.subscribe(actor, body));
        return ResponseEntity.created(URI.create("/api/v1/me/report-subscriptions/" + made.id()))
                .body(made);
    }

    @DeleteMapping("/api/v1/me/report-subscriptions/{id}")
    @Operation(summary = "Be told no more")
    @May(Access.VIEWER)
    ResponseEntity<Void> unsubscribe(Actor actor, @PathVariable long id) {
        subscriptions.unsubscribe(actor, id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/v1/me/reading")
    @Operation(summary = "Whether the caller is counted as a reader, and offered reports again after a year")
    @May(Access.VIEWER)
    WishesJson wishes(Actor actor) {
        Wishes wishes = readers.wishes(actor);
        return new WishesJson(wishes.counted(), wishes.anniversaries());
    }

    @PutMapping("/api/v1/me/reading")
    @Operation(summary = "Be counted as a reader or not, be offered reports again or not")
    @May(Access.VIEWER)
    WishesJson wish(Actor actor, @RequestBody WishesJson body) {
        Validation check = new Validation();
        check.check(body.counted() != null, "counted", "is required");
        check.check(body.anniversaries() != null, "anniversaries", "is required");
        check.throwIfAny();
        readers.wish(actor, new Wishes(Boolean.TRUE.equals(body.counted()), Boolean.TRUE.equals(body.anniversaries())));
        return wishes(actor);
    }

    @GetMapping("/api/v1/me/anniversaries")
    @Operation(summary = "List reports of a year ago on services of the caller's teams")
    @May(Access.VIEWER)
    Slice<AgainJson> anniversaries(Actor actor) {
        List<AgainJson> again = people.find(actor.personId()).stream()
                .flatMap(person -> anniversaries.now(person, clock.instant()).stream())
                .map(known -> new AgainJson(
                        known.incident().number(),
                        known.report().title(),
                        known.report().path()))
                .toList();
        return Slice.all(again);
    }
}
