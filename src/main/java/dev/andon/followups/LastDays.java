package dev.andon.followups;

import dev.andon.followups.internal.ItemTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps beside each follow-up the last day that others give it, so that lists can ask for it and it is equally late
 * everywhere. That is no change of the follow-up: its version stays.
 */
@Component
public class LastDays {
    private final List<DayLimit> limits;
    private final ItemTable items;

    LastDays(List<DayLimit> limits, ItemTable items) {
        this.limits = limits;
        this.items = items;
    }

    /** Works it out anew, in the transaction of what changed; answers the follow-up with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FollowUp renew(FollowUp followUp) {
        return keep(
                followUp,
                limits.stream()
                        .map(limit -> limit.of(followUp))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private FollowUp keep(FollowUp followUp, @Nullable LocalDate limit) {
        if (Objects.equals(limit, followUp.limit())) {
            return followUp;
        }
        items.limit(followUp.number(), limit);
        return followUp.limitedTo(limit);
    }
}
