package dev.andon.followups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who gives follow-ups a last day beside the one they name, such as a policy. Asked whenever one was changed; a bean. */
public interface DayLimit {
    /** The last day, by what the follow-up is like now; null for none, and for what is not to be done any more. */
    @Nullable
    LocalDate of(FollowUp followUp);
}
