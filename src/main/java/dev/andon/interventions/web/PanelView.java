package dev.andon.interventions.web;

import dev.andon.interventions.Intervention;
import dev.andon.interventions.Neighbour;
import dev.andon.interventions.State;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is open in a room, as everybody in it reads it.
 *
 * @param commander whom it waits for; null when nobody commands
 * @param ended how many are over
 */
public record PanelView(
        Incident incident, List<Row> rows, @Nullable Holder commander, long ended) {

    /**
     * @param near what is near, as far as the room may know
     * @param hinted whether there is something near that it may not know
     */
    public record Row(Intervention one, List<Neighbour> near, boolean hinted) {

        public boolean clashes() {
            return hinted || !near.isEmpty();
        }

        public boolean waits() {
            return one.state() == State.ANNOUNCED;
        }

        public boolean mayStart() {
            return one.state() == State.CLEARED;
        }
    }

    public long clashing() {
        return rows.stream().filter(Row::clashes).count();
    }

    /** Where one stands, in the words of a tag. */
    public String standing(Row row) {
        return switch (row.one().state()) {
            case ANNOUNCED -> commander == null ? "waits to be cleared" : "waits for " + commander.name();
            case CLEARED -> row.one().cleared() == null ? "may start" : "cleared";
            case STARTED -> row.one().uncleared() == null ? "under way" : "under way, not cleared";
            case REFUSED, WITHDRAWN, FINISHED, FAILED, ROLLED_BACK ->
                row.one().state().label();
        };
    }
}
