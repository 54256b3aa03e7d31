package dev.andon.mail;

import dev.andon.mail.internal.Deliveries;
import dev.andon.mail.internal.LetterTable;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters. One that is taken in a transaction goes out when, and only when, that transaction commits. */
@Component
public class Post {
    private final LetterTable table;
    private final Deliveries deliveries;
    private final Clock clock;

    Post(LetterTable table, Deliveries deliveries, Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Writes a letter down to be delivered; does nothing when the same was taken before. */
    @Transactional
    public void send(Letter letter) {
        Instant now = clock.instant();
        table.insert(letter, deliveries.deliver(), now).ifPresent(id -> deliveries.begin(id, now));
    }
}
