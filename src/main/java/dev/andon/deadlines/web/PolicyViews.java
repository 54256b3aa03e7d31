package dev.andon.deadlines.web;

import dev.andon.deadlines.AgendaItem;
import dev.andon.deadlines.Change;
import dev.andon.deadlines.Policy;
import dev.andon.deadlines.Settings;
import dev.andon.deadlines.TeamFigures;
import dev.andon.deadlines.Trial;
import dev.andon.followups.FollowUpTabs.Link;
import dev.andon.people.Team;
import dev.andon.playbook.Severity;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the pages about policies show. */
public final class PolicyViews {
    private PolicyViews() {}

    /**
     * All of them.
     *
     * @param full teams that have more open than they want
     * @param names of teams, by key
     */
    public record All(
            List<Link> links,
            List<Policy> policies,
            Settings settings,
            List<TeamFigures> full,
            Map<String, Team> names) {
        /** What a team is called. */
        public String name(String key) {
            return team(names, key);
        }
    }

    static String team(Map<String, Team> names, String key) {
        Team team = names.get(key);
        return key.isEmpty() ? "No team" : team == null ? key : team.name();
    }

    /** One as a form; a new one when {@code policy} is null. */
    public record One(@Nullable Policy policy, List<Severity> severities, Form form, List<Change> changes, int year) {

        /** The years on which it can be tried, this one last. */
        public List<Option> years() {
            return IntStream.rangeClosed(year - 4, year)
                    .boxed()
                    .map(String::valueOf)
                    .map(one -> new Option(one, one))
                    .toList();
        }

        /** How days are counted. */
        public List<Option> counted() {
            return List.of(new Option("calendar", "Calendar days"), new Option("business", "Business days"));
        }
    }

    /**
     * What a year came to, or would have.
     *
     * @param tried whether it is a trial, and not what was written down
     * @param items what is known of the follow-ups, by number
     */
    public record Year(
            Policy policy, Trial trial, boolean tried, Map<Long, AgendaItem> items, Map<String, Team> names, int now) {
        static final int SHOWN = 200;

        /** What a team is called. */
        public String name(String key) {
            return team(names, key);
        }

        /** Those that stand on the page. */
        public List<Trial.Found> shown() {
            return trial.found().stream().limit(SHOWN).toList();
        }

        /** How many do not. */
        public int more() {
            return Math.max(0, trial.found().size() - SHOWN);
        }

        /** The address of the same for another year. */
        public String at(int year) {
            return "/follow-ups/policies/%s/%s?year=%d".formatted(policy.key(), tried ? "trial" : "violations", year);
        }
    }

    /** Reminders, escalation, caps. */
    public record House(Settings settings, Form form, List<Change> changes) {
        private static final List<String> MONTHS = List.of(
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December");

        /** The months in which a year can begin. */
        public List<Option> months() {
            return IntStream.rangeClosed(1, MONTHS.size())
                    .mapToObj(month -> new Option(Integer.toString(month), MONTHS.get(month - 1)))
                    .toList();
        }
    }
}
