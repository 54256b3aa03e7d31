package dev.andon.sharing.web;

import dev.andon.learning.ReportAddress;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.sharing.CustomerPublishing;
import dev.andon.sharing.CustomerVersions;
import dev.andon.sharing.PublicEdition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approving what customers read, publishing it and taking it back, over the API. */
@RestController
@RequestMapping({"/api/v1/incidents/{number}/report/customers", "/api/v1/incidents/{number}/reports/{report}/customers"
})
@Tag(name = "Customers")
class CustomersOutResource {
    private final CustomerVersions versions;
    private final CustomerPublishing publishing;
    private final String base;

    CustomersOutResource(CustomerVersions versions, CustomerPublishing publishing, AndonSettings settings) {
        this.versions = versions;
        this.publishing = publishing;
        this.base = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** @param contentHash of the words that were read */
    record Approve(@Nullable String contentHash) {}

    record Withdraw(@Nullable String reason) {}

    record Out(String url, String title, int edition, Instant publishedAt) {}

    @PostMapping("/approvals")
    @Operation(summary = "Approve the words that were read; only the person who was named may")
    @May(Access.RESPONDER)
    ResponseEntity<CustomersJson> approve(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestBody Approve body) {
        ReportAddress at = ReportAddress.of(number, report);
        publishing.approve(actor, at, body.contentHash());
        return created(actor, at);
    }

    @PostMapping("/publication")
    @Operation(summary = "Show what was approved on a public page")
    @May(Access.RESPONDER)
    ResponseEntity<Out> publish(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        PublicEdition edition = publishing.publish(actor, ReportAddress.of(number, report));
        Out out = new Out(base + edition.path(), edition.title(), edition.edition(), edition.publishedAt());
        return ResponseEntity.created(URI.create("/api/v1" + edition.path())).body(out);
    }

    @PostMapping("/withdrawals")
    @Operation(summary = "Take the public page back, and say why to those inside")
    @May(Access.RESPONDER)
    ResponseEntity<CustomersJson> withdraw(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestBody Withdraw body) {
        ReportAddress at = ReportAddress.of(number, report);
        publishing.withdraw(actor, at, body.reason());
        return created(actor, at);
    }

    private ResponseEntity<CustomersJson> created(Actor actor, ReportAddress at) {
        var whole = versions.get(actor, at);
        return ResponseEntity.created(URI.create("/api/v1" + whole.report().path() + "/customers"))
                .body(CustomersJson.of(whole, base));
    }
}
