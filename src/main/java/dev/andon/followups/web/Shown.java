package dev.andon.followups.web;

import dev.andon.followups.FollowUp;
import dev.andon.people.Person;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up with the names of what it only points to.
 *
 * @param owner null for nobody
 * @param team what its team is called; empty for none
 * @param factor what the factor is called; empty when there is none, or none any more that the viewer may know of
 * @param today where the house is
 */
public record Shown(FollowUp item, @Nullable Person owner, String team, String factor, LocalDate today) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** Whether it is still to be done and its last day is over. */
    public boolean overdue() {
        return item.isOverdue(today);
    }

    /** Whether its last day is today or in the next seven. */
    public boolean soon() {
        LocalDate last = item.lastDay();
        return item.state().isOpen() && last != null && !overdue() && !last.isAfter(today.plusDays(7));
    }

    /** Whether it was declined for a time that is over. */
    public boolean expired() {
        return item.isDeclineExpired(today);
    }

    /** "3 Nov", with the year unless it is this one. */
    public String day(LocalDate day) {
        return (day.getYear() == today.getYear() ? THIS_YEAR : DAY).format(day);
    }

    /** "due 3 Nov", "was due 3 Nov", "accepted until 3 Nov"; empty when there is no day to speak of. */
    public String when() {
        LocalDate last = item.lastDay();
        if (item.decline() != null) {
            String until = day(item.decline().expires());
            return (expired() ? "was accepted until " : "accepted until ") + until;
        }
        return last == null || !item.state().isOpen() ? "" : (overdue() ? "was due " : "due ") + day(last);
    }

    /** How it is marked: late, soon or nothing. */
    public String urgency() {
        return overdue() || expired() ? "late" : soon() ? "soon" : "";
    }
}
