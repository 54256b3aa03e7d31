package dev.andon.prevention;

import dev.andon.followups.FollowUp;

/**
 * A follow-up that was not done, and what happened meanwhile that people say it would have prevented or shortened.
 *
 * @param followUp as it is now
 * @param meanwhile as far as the viewer may see the incidents
 */
public record LedgerLine(FollowUp followUp, Meanwhile meanwhile) {

    /**
     * What incidents took together.
     *
     * @param prevented how many would not have happened
     * @param shortened how many would have been over sooner, or hurt less
     * @param downtimeSeconds of those whose logs tell it
     * @param untold of how many the log does not tell the downtime
     * @param affected users of those of which somebody said how many
     */
    public record Meanwhile(int prevented, int shortened, long downtimeSeconds, int untold, long affected) {
        public int incidents() {
            return prevented + shortened;
        }
    }
}
