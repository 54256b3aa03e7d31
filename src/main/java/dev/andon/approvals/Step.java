package dev.andon.approvals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that somebody did about the review of a report. Kept for good; {@link Lifecycle} is folded from them. */
public sealed interface Step {

    /** Somebody who was asked, as they were called then. */
    record Named(long id, String name) {}

    /** A verdict on a text. */
    enum Verdict {
        APPROVE,
        DISSENT;

        /** The word in the API. */
        public String word() {
            return this == APPROVE ? "approve" : "dissent";
        }
    }

    /**
     * A review was asked for; one that was open is replaced, and what was said stands.
     *
     * @param quorum how many of them have to approve
     * @param note to them, or null
     * @param hash of the text they were asked about
     */
    record Asked(
            List<Named> approvers, int quorum, @Nullable String note, String hash) implements Step {}

    /** The review was called off. */
    record CalledOff() implements Step {}

    /**
     * Somebody who was asked said what they think of a text; what they said before counts no longer and stays on record.
     *
     * @param words why; always there for a dissent
     */
    record Answered(Named by, Verdict verdict, @Nullable String words, String hash) implements Step {}

    /** Somebody takes back what they said. A dissent stays on record as taken back. */
    record Withdrawn(Named by) implements Step {}

    /** Somebody proposes that no report is required. */
    record WaiverAsked(String reason, Named approver) implements Step {}

    /** The one who was named agrees: none is required. */
    record WaiverAgreed(Named by) implements Step {}

    /** It is required after all, or the proposal is off. */
    record WaiverTakenBack() implements Step {}

    /** The report is somebody's to write from now on. */
    record AuthorNamed(Named author) implements Step {}

    /** @param on the day in ISO form, or null for none */
    record DueSet(@Nullable String on) implements Step {}

    /** An edition went out. */
    record Published(int edition) implements Step {}
}
