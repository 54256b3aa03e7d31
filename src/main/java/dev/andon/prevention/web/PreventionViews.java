package dev.andon.prevention.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpTabs;
import dev.andon.followups.State;
import dev.andon.learning.Durations;
import dev.andon.learning.ReportTabs;
import dev.andon.prevention.Considered;
import dev.andon.prevention.Ledger.Back;
import dev.andon.prevention.Ledger.Said;
import dev.andon.prevention.LedgerLine;
import dev.andon.prevention.LedgerLine.Meanwhile;
import dev.andon.prevention.LedgerTeam;
import dev.andon.prevention.Recurrence;
import dev.andon.prevention.Verdict;
import dev.andon.prevention.internal.AnswerTable.Change;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of the ledger show. Public, because templates compile into a package of their own. */
public final class PreventionViews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private PreventionViews() {}

    /** Every answer there is, for a choice. */
    public static List<Verdict> verdicts() {
        return Arrays.asList(Verdict.values());
    }

    /** "12 min", "1 h 5 min"; of less than a minute "0 min". */
    public static String span(long seconds) {
        return Durations.words(Duration.ofMinutes(seconds / 60)).replaceFirst("^0 s$", "0 min");
    }

    /**
     * A line of the room.
     *
     * @param owner who sees to it; empty for nobody
     * @param team what the team is called; empty for none
     * @param when how it stands: "due 12 days ago", "done in March 2026: did it hold?"
     * @param late whether that day is over
     */
    public record Line(FollowUp followUp, String why, String owner, String team, String when, boolean late) {}

    /** How a follow-up stands, in a few words. */
    static String when(FollowUp one, LocalDate today, ZoneId zone) {
        if (one.state().isDone()) {
            String month = MONTH.format(one.stateSince().atZone(zone));
            return one.state() == State.VERIFIED
                    ? "verified in %s: did it hold?".formatted(month)
                    : "done in %s: did it hold?".formatted(month);
        }
        if (one.decline() != null) {
            return "the risk was accepted until " + DAY.format(one.decline().expires());
        }
        return one.lastDay() == null ? "no day yet" : due(one.lastDay(), today);
    }

    private static String due(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(due, today);
        if (days == 0) {
            return "due today";
        }
        String many = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
        return days > 0 ? "due %s ago".formatted(many) : "due in " + many;
    }

    /**
     * A follow-up on the page of a report.
     *
     * @param form what was typed, where it is this one that was refused; else what was said
     */
    public record Item(Considered one, String team, String when, Form form) {
        public String id() {
            return "f-" + one.followUp().number();
        }

        /** Whether this answer is chosen in its form. */
        public boolean chose(Verdict verdict) {
            return form.value("answer").equals(verdict.word());
        }

        public long version() {
            return one.answer() == null ? 0 : one.answer().version();
        }

        /** Whether it came undone by what happened here, which asks something else. */
        public boolean isBack() {
            return one.stateThen().isDone();
        }
    }

    /**
     * The page of a report.
     *
     * @param tabs pages of the report
     * @param byHand the form in which another is named
     */
    public record OfReport(
            Incident incident, List<ReportTabs.Link> tabs, List<Item> items, List<Change> changes, Form byHand) {

        public String here() {
            return home(incident.number());
        }

        /** What was refused, wherever it was typed. */
        public Form refused() {
            return items.stream()
                    .map(Item::form)
                    .filter(form -> !form.errors().isEmpty())
                    .findFirst()
                    .orElse(byHand);
        }
    }

    static String home(long number) {
        return "/incidents/" + number + "/report/prevention";
    }

    /**
     * The ledger.
     *
     * @param teamNames what teams are called, by their keys
     * @param choices teams, for the filter
     * @param next address of the next page, or null
     * @param first address of the first page when this is not it, or null
     */
    public record Whole(
            List<FollowUpTabs.Link> links,
            List<LedgerLine> lines,
            List<LedgerTeam> teams,
            List<Back> back,
            Map<String, String> teamNames,
            List<Option> choices,
            Form form,
            @Nullable String next,
            @Nullable String first) {

        public String team(String key) {
            return key.isEmpty() ? "No team" : teamNames.getOrDefault(key, key);
        }

        public boolean isFiltered() {
            return form.values().values().stream().anyMatch(value -> !value.isEmpty());
        }
    }

    /** "3 h 20 min in 2 incidents; the logs of 1 do not tell". */
    public static String downtime(Meanwhile meanwhile) {
        int told = meanwhile.incidents() - meanwhile.untold();
        return told == 0 ? "not known" : span(meanwhile.downtimeSeconds());
    }

    /**
     * What was said of one follow-up.
     *
     * @param refused number of the incident of the form that was refused; 0 for none
     */
    public record OfFollowUp(
            FollowUp followUp,
            List<FollowUpTabs.Link> links,
            List<Said> said,
            List<Recurrence> recurrences,
            long refused,
            Form form) {

        /** What stands in the form about this incident. */
        public Form form(Recurrence recurrence) {
            return recurrence.incident().number() == refused ? form : Form.empty();
        }
    }

    /** On the page of a follow-up: in how many later incidents it was named. */
    public record Beside(FollowUp followUp, List<Said> said, List<Recurrence> recurrences) {
        public List<Said> helping() {
            return said.stream()
                    .filter(one ->
                            one.answer().verdict().helps() && one.answer().wasUndone())
                    .toList();
        }

        public List<Recurrence> standing() {
            return recurrences.stream().filter(Recurrence::stands).toList();
        }
    }
}
