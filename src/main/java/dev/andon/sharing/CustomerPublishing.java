package dev.andon.sharing;

import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.sharing.CustomerVersions.Whole;
import dev.andon.sharing.internal.ApprovalTable;
import dev.andon.sharing.internal.PublicTable;
import dev.andon.sharing.internal.VersionTable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approving what customers read, showing it to them, and taking it back. */
@Component
public class CustomerPublishing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int REASON = 2_000;

    private final CustomerVersions versions;
    private final Reports reports;
    private final VersionTable table;
    private final ApprovalTable approvals;
    private final PublicTable published;
    private final ChangeRows changes;
    private final Clock clock;

    CustomerPublishing(
            CustomerVersions versions,
            Reports reports,
            VersionTable table,
            ApprovalTable approvals,
            PublicTable published,
            ChangeRows changes,
            Clock clock) {
        this.versions = versions;
        this.reports = reports;
        this.table = table;
        this.approvals = approvals;
        this.published = published;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Approves the words that were read. Only the person who was named may.
     *
     * @param contentHash of those words, as {@link CustomerText#contentHash} gives it
     */
    @Transactional
    public void approve(Actor actor, ReportAddress at, @Nullable String contentHash) {
        Whole whole = locked(actor, at);
        if (contentHash == null || !HASH.matcher(contentHash).matches()) {
            throw new Invalid("content_hash", "must say which words are approved, in 64 hexadecimal digits");
        }
        Long named = whole.version().approverId();
        if (named == null) {
            throw new Conflict("Nobody is named yet who approves it. Name somebody first.");
        }
        if (!actor.isPerson() || actor.personId() != named) {
            throw new Denied("Somebody else was named to approve this.");
        }
        if (!contentHash.equals(whole.text().contentHash())) {
            throw new Stale("The text changed after you opened it. Read it once more, then approve it.");
        }
        requireReady(whole);
        approvals.insert(
                whole.version().id(), new Approval(contentHash, actor.personId(), actor.name(), clock.instant()));
        note(actor, whole, Map.of("approved", contentHash));
    }

    /** Shows what was approved on a public page; the first time the page gets its address. */
    @Transactional
    public PublicEdition publish(Actor actor, ReportAddress at) {
        Whole whole = locked(actor, at);
        requireReady(whole);
        if (!whole.isApproved()) {
            throw new Conflict(
                    whole.isReopened()
                            ? "It was changed after it was approved; these words need an approval of their own."
                            : "Nobody approved it yet.");
        }
        if (whole.isOut()) {
            throw new Conflict("This is published already, word for word.");
        }
        String slug = whole.page() == null ? newPage(whole) : whole.page().slug();
        Instant now = clock.instant();
        Instant first =
                whole.editions().isEmpty() ? now : whole.editions().getLast().publishedAt();
        PublicEdition edition = new PublicEdition(
                slug,
                whole.editions().isEmpty() ? 1 : whole.editions().getFirst().edition() + 1,
                whole.text().title(),
                whole.text().parts(),
                first,
                now);
        String approvedBy = Objects.requireNonNull(whole.approval()).approvedByName();
        published.add(edition, words(edition), actor.name(), approvedBy);
        published.withdraw(slug, null);
        note(actor, whole, Map.of("published", edition.edition()));
        return edition;
    }

    /** Takes the page back: whoever comes is told that it was withdrawn, and reads nothing of it. */
    @Transactional
    public void withdraw(Actor actor, ReportAddress at, @Nullable String reason) {
        Whole whole = locked(actor, at);
        Validation check = new Validation();
        String why = check.text("reason", reason, REASON);
        check.throwIfAny();
        PublicTable.Page page = whole.page();
        if (page == null || !whole.isPublic()) {
            throw new Conflict("It is not published.");
        }
        published.withdraw(page.slug(), clock.instant());
        note(actor, whole, Map.of("withdrawn", why));
    }

    private Whole locked(Actor actor, ReportAddress at) {
        actor.require(Access.RESPONDER);
        if (table.lock(reports.find(actor, at).id()).isEmpty()) {
            throw CustomerVersions.none();
        }
        return versions.get(actor, at);
    }

    private static void requireReady(Whole whole) {
        if (!whole.text().isReady()) {
            throw new Conflict(whole.text().findings().getFirst().text());
        }
    }

    /** 128 random bits: neither the incident nor the time of its publication tells the address. */
    private String newPage(Whole whole) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String slug = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        published.addPage(slug, whole.version().id());
        return slug;
    }

    private static String words(PublicEdition edition) {
        return edition.parts().stream()
                .map(part -> part.heading() + "\n" + String.join("\n", Concealing.read(part.body())))
                .collect(Collectors.joining("\n"));
    }

    private void note(Actor actor, Whole whole, Object after) {
        changes.note(
                "sharing_change",
                actor,
                Map.of("about", "version/" + whole.version().id()),
                null,
                after);
    }
}
