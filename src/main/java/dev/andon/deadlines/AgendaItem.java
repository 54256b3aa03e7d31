package dev.andon.deadlines;

import dev.andon.followups.Priority;
import dev.andon.followups.State;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up on the agenda.
 *
 * @param position where it stands in its section, from 1
 * @param incident number of the incident
 * @param incidentId its internal id
 * @param team key; empty for none
 * @param owner name; empty for nobody
 * @param lastDay the last day on which it was in time, as for everybody; null for none
 * @param note why it was declined or opened again, how it was done, what showed that it works; empty for nothing
 */
public record AgendaItem(
        int position,
        long number,
        long incident,
        long incidentId,
        String title,
        String team,
        String owner,
        Priority priority,
        State state,
        @Nullable LocalDate lastDay,
        String note) {

    /** What people call it by: F-12. */
    public String name() {
        return "F-" + number;
    }

    /** Where it is read. */
    public String path() {
        return "/follow-ups/" + number;
    }

    /** Days since its last day; 0 when it is not over, or it is not to be done. */
    public long daysLate(LocalDate today) {
        return lastDay == null || !state.isOpen() ? 0 : Math.max(0, ChronoUnit.DAYS.between(lastDay, today));
    }
}
