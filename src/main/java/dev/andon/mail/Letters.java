package dev.andon.mail;

import dev.andon.mail.Kept.State;
import dev.andon.mail.internal.Deliveries;
import dev.andon.mail.internal.LetterTable;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of letters: for owners all of them, for everybody their own. */
@Component
public class Letters {
    private final LetterTable table;
    private final Deliveries deliveries;
    private final Clock clock;

    Letters(LetterTable table, Deliveries deliveries, Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Whether a mail server is set; without one letters are read here alone. */
    public boolean goOut() {
        return deliveries.deliver();
    }

    /** How many there are in each state; a state without any may be absent. For owners. */
    public Map<State, Long> counts(Actor viewer) {
        viewer.require(Access.OWNER);
        return table.counts();
    }

    /** Those of a state, latest first. For owners. */
    public Slice<Kept> ofState(Actor viewer, State state, @Nullable Cursor after, int size) {
        viewer.require(Access.OWNER);
        return slice(table.ofState(state, before(after), size + 1), size);
    }

    /** Letters to whoever asks, latest first. */
    public Slice<Kept> mine(Actor person, @Nullable Cursor after, int size) {
        person.require(Access.VIEWER);
        if (!person.isPerson()) {
            throw new Denied("Only a person has letters.");
        }
        return slice(table.to(person.personId(), before(after), size + 1), size);
    }

    /**
     * Has a letter tried again, at once.
     *
     * @throws Conflict when there is nothing to try: it is sent, its person left, or no mail server is set
     */
    @Transactional
    public Kept again(Actor owner, long id) {
        owner.require(Access.OWNER);
        Kept kept = find(id);
        if (!goOut()) {
            throw new Conflict("No mail server is set. The letter stays readable here.");
        }
        Instant now = clock.instant();
        if (!table.again(id, now)) {
            throw new Conflict("There is nothing to try: the letter is %s."
                    .formatted(kept.state().word()));
        }
        deliveries.hurry(id, now);
        return find(id);
    }

    private Kept find(long id) {
        return table.find(id).orElseThrow(() -> new Missing("There is no letter %d.".formatted(id)));
    }

    private static long before(@Nullable Cursor after) {
        return after == null ? Long.MAX_VALUE : after.number(0);
    }

    private static Slice<Kept> slice(List<Kept> found, int size) {
        return Slice.of(found, size, kept -> Cursor.of(kept.id()));
    }
}
