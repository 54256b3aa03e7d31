package dev.andon.trackers.internal;

import dev.andon.trackers.Field;
import dev.andon.trackers.internal.vendor.Line;
import dev.andon.trackers.internal.vendor.Ticket;
import dev.andon.trackers.internal.vendor.Tracker;
import dev.andon.trackers.internal.vendor.Trouble;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends what changed to a ticket: all at once, and one by one where the tracker does not want some of it. */
@Component
class Sending {
    /**
     * What came of it.
     *
     * @param ticket as it is afterwards
     * @param refused by field, why
     */
    record Sent(Ticket ticket, Map<Field, String> refused) {}

    Sent send(Tracker tracker, Line line, Ticket ticket, Map<Field, String> changes) {
        try {
            return new Sent(tracker.update(line, ticket, changes), Map.of());
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.REFUSED) {
                throw trouble;
            }
            return changes.size() == 1
                    ? new Sent(ticket, Map.of(changes.keySet().iterator().next(), trouble.why()))
                    : oneByOne(tracker, line, ticket, changes);
        }
    }

    private Sent oneByOne(Tracker tracker, Line line, Ticket ticket, Map<Field, String> changes) {
        Ticket now = tracker.read(line, ticket.id());
        Map<Field, String> refused = new EnumMap<>(Field.class);
        for (Map.Entry<Field, String> change : changes.entrySet()) {
            Sent sent = send(tracker, line, now, Map.of(change.getKey(), change.getValue()));
            now = sent.ticket();
            refused.putAll(sent.refused());
        }
        return new Sent(now, refused);
    }
}
