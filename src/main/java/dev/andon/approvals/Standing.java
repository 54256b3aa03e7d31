package dev.andon.approvals;

import dev.andon.approvals.Lifecycle.Answer;
import dev.andon.approvals.Lifecycle.Review;
import dev.andon.approvals.Lifecycle.Stage;
import dev.andon.approvals.Step.Named;
import dev.andon.learning.Report;
import dev.andon.response.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands, with everything that says so.
 *
 * @param rule what the house wants of it
 * @param hash of its text as it is now
 * @param author whose it is to write; null when nobody is named
 * @param now when this was asked
 */
public record Standing(
        Incident incident,
        Report report,
        Desk desk,
        SeverityRule rule,
        Lifecycle life,
        String hash,
        @Nullable Named author,
        Instant now) {

    /** One who is asked, and what they said last. */
    public record Asked(Named person, @Nullable Answer answer, boolean ofThisText) {}

    public Stage stage() {
        return life.stage(hash, rule, report.published(), report.editedAfterPublication());
    }

    /** Whether the day it was due is over and it is neither published nor waived. */
    public boolean overdue() {
        Instant due = desk.dueAt();
        return due != null && due.isBefore(now) && !report.published() && !life.waived();
    }

    /** How many have to approve, by what was asked and by the rule. */
    public int quorum() {
        Review review = life.review();
        return Math.max(review == null ? 1 : review.quorum(), rule.quorum());
    }

    public int approvals() {
        return life.approvals(hash).size();
    }

    /** Everybody who is asked, in the order they were named. */
    public List<Asked> asked() {
        Review review = life.review();
        return review == null
                ? List.of()
                : review.approvers().stream().map(this::asked).toList();
    }

    private Asked asked(Named named) {
        Answer answer = life.answer(named.id()).orElse(null);
        return new Asked(named, answer, answer != null && answer.hash().equals(hash));
    }

    /** Whether this person's answer to the text as it is now is missing. */
    public boolean waitsFor(long person) {
        return stage() != Stage.PUBLISHED
                && asked().stream().anyMatch(one -> one.person().id() == person && !one.ofThisText());
    }

    /** Whether somebody spoke of another text than the one there is now. */
    public boolean reopened() {
        return asked().stream().anyMatch(one -> one.answer() != null && !one.ofThisText());
    }

    /** What stands against publishing, as a sentence; null when nothing does. */
    public @Nullable String refusal() {
        if (life.permits(rule, hash)) {
            return null;
        }
        String rules = "A report on a %s is published when %s"
                .formatted(
                        incident.severity().toUpperCase(java.util.Locale.ROOT),
                        quorum() == 1 ? "one approver" : quorum() + " approvers");
        String asked =
                life.review() == null ? "nobody is asked yet" : "%d of %d so far".formatted(approvals(), quorum());
        return "%s accepted this very text: %s. Ask for it on the page Review."
                .formatted(quorum() == 1 ? rules + " has" : rules + " have", asked);
    }

    /** Where people ask, approve and dissent. */
    public String path() {
        return report.path() + "/review";
    }

    /** Whether this person writes it. */
    public boolean isAuthor(long person) {
        return Objects.requireNonNullElse(desk.authorId(), 0L) == person;
    }
}
