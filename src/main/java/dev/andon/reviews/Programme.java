package dev.andon.reviews;

import dev.andon.approvals.RuleKeeping;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** How the house holds its review meetings. */
@Component
public class Programme {
    private final RuleKeeping calendar;

    Programme(RuleKeeping calendar) {
        this.calendar = calendar;
    }

    /** How long a meeting takes where nobody says. */
    public Duration length() {
        return Duration.ofMinutes(60);
    }

    /** By when reports are ready and read: the same time of day, so many business days before. */
    public Instant prereadBy(Instant starts, ZoneId zone) {
        ZonedDateTime start = starts.atZone(zone);
        return calendar.rules()
                .before(start.toLocalDate(), 1)
                .atTime(start.toLocalTime())
                .atZone(zone)
                .toInstant();
    }

    /** Minutes for one more topic where nobody says. */
    public int topicLength(ReviewMeeting meeting) {
        return 15;
    }
}
