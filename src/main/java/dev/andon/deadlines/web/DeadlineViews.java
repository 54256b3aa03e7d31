package dev.andon.deadlines.web;

import dev.andon.deadlines.Deadline;
import dev.andon.deadlines.Tell;
import dev.andon.deadlines.Told;
import dev.andon.deadlines.Violation;
import dev.andon.followups.FollowUp;
import dev.andon.ui.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shown of the last day of a follow-up. */
public final class DeadlineViews {
    private DeadlineViews() {}

    /** Another last day, as a form. */
    public record Extension(FollowUp followUp, Deadline deadline, Form form) {}

    /**
     * What the part shows.
     *
     * @param today where the house is, as for lists
     * @param open how many its team has open
     * @param cap how many it wants at most; null for any number
     */
    public record Part(
            FollowUp followUp,
            Deadline deadline,
            LocalDate today,
            List<Told> told,
            List<Violation> violations,
            long open,
            @Nullable Integer cap,
            boolean mayMove) {

        /** Whether its team has more open than it wants. */
        public boolean isFull() {
            return cap != null && open > cap;
        }

        /** Days since its last day; 0 while it is in time. */
        public long late() {
            return followUp.daysLate(today);
        }

        /** What somebody was told, as a sentence without its day. */
        public String said(Told one) {
            return switch (one.tell()) {
                case BEFORE, ON -> one.person() + " was reminded";
                case AFTER -> one.person() + " was told that it is over";
                case ESCALATED -> "Escalated to " + one.person();
                case YOURS -> one.person() + " was told that it is theirs";
                case OWNER_LEFT -> one.person() + " was told that its owner left";
                case RISK_ENDED -> one.person() + " was told that the time of the accepted risk is over";
            };
        }

        /** The day it was about; null where it was about none. */
        public @Nullable LocalDate about(Told one) {
            return one.tell() == Tell.OWNER_LEFT || one.tell() == Tell.YOURS ? null : LocalDate.parse(one.about());
        }
    }
}
