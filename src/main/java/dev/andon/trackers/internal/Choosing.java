package dev.andon.trackers.internal;

import dev.andon.followups.FollowUp;
import dev.andon.trackers.Agreed;
import dev.andon.trackers.Disagreement;
import dev.andon.trackers.Field;
import dev.andon.trackers.Link;
import dev.andon.trackers.internal.vendor.Ticket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A choice is said by what both sides are taken to have agreed on: whoever is to win has changed, the other has not. */
public final class Choosing {
    private Choosing() {}

    /**
     * Before the first comparison.
     *
     * @param ticket null for one that is to be made
     * @param prefer ours, theirs or ask
     */
    public static Map<Field, Agreed> agreed(FollowUp followUp, @Nullable Ticket ticket, String prefer) {
        Map<Field, Agreed> agreed = new EnumMap<>(Field.class);
        if (ticket != null) {
            Dictionary.values(followUp).forEach((field, ours) -> {
                String theirs = ticket.values().get(field);
                boolean takeOurs = prefer.equals("ours") || !prefer.equals("theirs") && "".equals(theirs);
                boolean takeTheirs = prefer.equals("theirs") || !prefer.equals("ours") && ours.isEmpty();
                agreed.put(field, new Agreed(!takeOurs && takeTheirs ? ours : null, takeOurs ? theirs : null));
            });
        }
        return agreed;
    }

    /** After a choice between what was shown; whoever changes it again meanwhile is asked again. */
    public static Link chosen(Link link, Disagreement about, boolean ours) {
        Map<Field, Agreed> agreed = new EnumMap<>(Field.class);
        agreed.putAll(link.agreed());
        agreed.put(about.field(), ours ? new Agreed(null, about.theirs()) : new Agreed(about.ours(), null));
        List<Disagreement> others = link.disagreements().stream()
                .filter(one -> one.field() != about.field())
                .toList();
        return new Link(
                link.id(),
                link.followUp(),
                link.connection(),
                link.phase(),
                link.ticket(),
                link.label(),
                link.url(),
                link.marker(),
                link.sentAt(),
                agreed,
                others,
                link.notes(),
                link.trouble(),
                link.tries(),
                link.linkedAt(),
                link.linkedBy(),
                link.readAt(),
                link.dueAt(),
                link.version());
    }
}
