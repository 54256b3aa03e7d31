package dev.andon.approvals.web;

import dev.andon.approvals.Lifecycle;
import dev.andon.approvals.Standing;
import dev.andon.approvals.Step.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands, as the API answers it.
 *
 * @param hash of the text as it is now; whoever approves sends it back
 * @param refusal what stands against publishing, or null
 */
record ReviewJson(
        long incident,
        String report,
        String title,
        String stage,
        String hash,
        @Nullable Named author,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable String dueZone,
        boolean overdue,
        @Nullable Request request,
        List<Approval> dissents,
        @Nullable Waiver waiver,
        @Nullable String refusal,
        long version) {

    /** @param approvals how many of the quorum are there, of this text */
    record Request(
            String askedBy, Instant askedAt, @Nullable String note, int quorum, int approvals, List<Asked> approvers) {
        static @Nullable Request of(Standing standing) {
            Lifecycle.Review review = standing.life().review();
            return review == null
                    ? null
                    : new Request(
                            review.by(),
                            review.at(),
                            review.note(),
                            standing.quorum(),
                            standing.approvals(),
                            standing.asked().stream().map(Asked::of).toList());
        }
    }

    /** @param answer null while they have said nothing that stands */
    record Asked(Named person, @Nullable Approval answer) {
        static Asked of(Standing.Asked one) {
            Lifecycle.Answer answer = one.answer();
            return new Asked(one.person(), answer == null ? null : Approval.of(answer, one.ofThisText(), null));
        }
    }

    /** @param ofThisText whether the text is still the one it was said of */
    record Approval(
            Named person,
            String verdict,
            @Nullable String words,
            String hash,
            boolean ofThisText,
            Instant at,
            @Nullable Instant withdrawnAt) {
        static Approval of(Lifecycle.Answer answer, boolean ofThisText, @Nullable Instant withdrawnAt) {
            return new Approval(
                    answer.by(),
                    answer.verdict().word(),
                    answer.words(),
                    answer.hash(),
                    ofThisText,
                    answer.at(),
                    withdrawnAt);
        }
    }

    /** @param agreedAt null while the approver has not agreed */
    record Waiver(
            String reason,
            Named approver,
            String askedBy,
            Instant askedAt,
            @Nullable Instant agreedAt) {}

    static ReviewJson of(Standing standing) {
        Lifecycle.Waiver waiver = standing.life().waiver();
        return new ReviewJson(
                standing.incident().number(),
                standing.report().key(),
                standing.report().title(),
                standing.stage().word(),
                standing.hash(),
                standing.author(),
                standing.desk().dueOn(),
                standing.desk().dueAt(),
                standing.desk().dueZone() == null
                        ? null
                        : standing.desk().dueZone().getId(),
                standing.overdue(),
                Request.of(standing),
                standing.life().dissents().stream()
                        .map(one -> Approval.of(
                                one.answer(), one.answer().hash().equals(standing.hash()), one.withdrawnAt()))
                        .toList(),
                waiver == null
                        ? null
                        : new Waiver(
                                waiver.reason(),
                                waiver.approver(),
                                waiver.askedBy(),
                                waiver.askedAt(),
                                waiver.agreedAt()),
                standing.refusal(),
                standing.desk().version());
    }
}
