package dev.andon.followups.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpTabs.Link;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Moment;
import dev.andon.followups.Priority;
import dev.andon.followups.Quality.Advice;
import dev.andon.followups.State;
import dev.andon.followups.SuggestedTeams.Suggested;
import dev.andon.learning.ReportTabs;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.response.FollowUpCandidate;
import dev.andon.response.Incident;
import dev.andon.response.IncidentQuery;
import dev.andon.response.Keeping;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pages of follow-ups show. Public, because templates compile into a package of their own. */
public final class FollowUpViews {
    public static final List<Option> STATES = options(State.values(), State::word, State::label);
    public static final List<Option> KINDS = options(Kind.values(), Kind::word, Kind::label);
    public static final List<Option> HORIZONS = options(Horizon.values(), Horizon::word, Horizon::label);
    public static final List<Option> PRIORITIES = options(Priority.values(), Priority::word, Priority::label);

    private FollowUpViews() {}

    private static <E> List<Option> options(
            E[] all, java.util.function.Function<E, String> word, java.util.function.Function<E, String> label) {
        return Arrays.stream(all)
                .map(one -> new Option(word.apply(one), label.apply(one)))
                .toList();
    }

    /** "1 follow-up", "2,041 follow-ups". */
    public static String many(long count) {
        return count == 1 ? "1 follow-up" : "%,d follow-ups".formatted(count);
    }

    /** What somebody did, as it stands behind their name. */
    public static String did(Moment moment) {
        return switch (moment.what()) {
            case CREATED -> "wrote it down";
            case EDITED -> "changed it";
            case STARTED -> "is at it";
            case DONE -> "says it is done";
            case VERIFIED -> "saw that it works";
            case DECLINED -> "declined it";
            case REOPENED -> "opened it again";
        };
    }

    /** A field with what it said before and says since: "Due: 3 May → 7 May". */
    public static String fact(Moment.Fact fact) {
        String name = Form.words(fact.field());
        if (fact.field().equals("detail") || fact.field().equals("proof")) {
            return name + (fact.to().isEmpty() ? ": taken away" : fact.from().isEmpty() ? ": written" : ": rewritten");
        }
        return "%s: %s → %s".formatted(name, said(fact.from()), said(fact.to()));
    }

    private static String said(String value) {
        return value.isEmpty() ? "none" : value;
    }

    /** What the filters offer. */
    public record Choices(List<Option> severities, List<Option> teams) {}

    /**
     * The list.
     *
     * @param count null where the filters make no sense
     */
    public record Listing(
            List<Link> links,
            List<Shown> items,
            @Nullable Long count,
            IncidentQuery asked,
            Choices choices,
            Keeping keeping,
            @Nullable String next,
            @Nullable String first) {
        private static final List<String> FOLDED = List.of(
                "kind",
                "horizon",
                "factor",
                "service",
                "incident",
                "due_from",
                "due_to",
                "created_from",
                "created_to",
                "done_from",
                "done_to",
                "initiative");
        private static final List<String> SHOWN_ABOVE =
                List.of("text", "state", "priority", "owner", "team", "severity", "sort");

        /** A list that is often asked for. */
        public record Chip(String label, String query) {
            public String href() {
                return "/follow-ups?" + query;
            }
        }

        /** A filter for which there is no field, or a second word of one: shown with the list without it. */
        public record On(String name, String word, String href) {
            public String label() {
                return (name + ": " + word).replace('_', ' ');
            }
        }

        public List<Chip> chips() {
            return List.of(
                    new Chip("Open", "state=open&state=doing"),
                    new Chip("Overdue", "due=overdue"),
                    new Chip("Due this week", "due=week"),
                    new Chip("Nobody’s", "state=open&state=doing&owner=nobody"),
                    new Chip("Done, not verified", "state=done&sort=changed"),
                    new Chip("Declined, time over", "declined=expired"),
                    new Chip("Can become initiatives", "initiative=yes"));
        }

        public boolean is(Chip chip) {
            return asked.equals(asked.parsed(chip.query()));
        }

        public String asked(String name) {
            return asked.first(name);
        }

        public boolean isFoldedOpen() {
            return FOLDED.stream().anyMatch(asked.words()::containsKey);
        }

        public boolean isFiltered() {
            return !asked.without(List.of("sort")).isEmpty();
        }

        /** What is on and has no field of its own, so that the form does not lose it. */
        public List<On> others() {
            return asked.words().entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream()
                            .skip(FOLDED.contains(entry.getKey()) || SHOWN_ABOVE.contains(entry.getKey()) ? 1 : 0)
                            .map(word -> new On(entry.getKey(), word, without(entry.getKey(), word))))
                    .toList();
        }

        private String without(String name, String word) {
            return "/follow-ups?" + asked.without(name, word);
        }

        /** Where the same list is as a table for other programs. */
        public String file() {
            return "/follow-ups/file?" + asked;
        }
    }

    /**
     * One column of the board.
     *
     * @param all where all of it are listed
     */
    public record Column(State state, long count, List<Shown> cards, String all) {}

    /** The board. @param here its address with what it is narrowed by, where a move comes back to */
    public record Board(List<Link> links, List<Column> columns, IncidentQuery asked, Choices choices, String here) {
        public String asked(String name) {
            return asked.first(name);
        }
    }

    /**
     * Some of a list, under a heading.
     *
     * @param all where all of it are listed
     */
    public record Part(String title, String hint, long count, List<Shown> items, String all) {}

    /** What is on somebody's plate. */
    public record Mine(List<Link> links, List<Part> parts) {}

    /** A team's page. @param services what it owns */
    public record OfTeam(List<Link> links, Team team, List<Part> parts, List<Option> services) {}

    /** A team with how many of its follow-ups are open, overdue and were done lately. */
    public record TeamLine(String key, String name, long open, long overdue, long done) {}

    /**
     * A page of the teams.
     *
     * @param count of all that fit
     * @param text the word they were looked for with; empty for all
     */
    public record AllTeams(
            List<Link> links,
            List<TeamLine> teams,
            int count,
            String text,
            @Nullable String next,
            @Nullable String first) {
        /** Whether the house has none at all. */
        public boolean isNew() {
            return count == 0 && text.isEmpty();
        }
    }

    /** What a form of a follow-up offers. @param people who are likely to own it, as an @handle and a name */
    public record Offered(List<Suggested> suggested, List<Team> teams, List<Person> people, List<Option> factors) {
        /** Those that are not suggested. */
        public List<Team> others() {
            return teams.stream()
                    .filter(team ->
                            suggested.stream().noneMatch(one -> one.team().key().equals(team.key())))
                    .toList();
        }
    }

    /**
     * One follow-up.
     *
     * @param form what was typed in the one that was refused
     * @param parts HTML of other modules
     */
    public record One(
            List<Link> links,
            Shown shown,
            List<Moment> history,
            List<Advice> advice,
            Offered offered,
            List<String> parts,
            Form form) {
        public FollowUp item() {
            return shown.item();
        }

        /** Whether it was the form for declining that was refused. */
        public boolean isDeclining() {
            return !form.value("declining").isEmpty();
        }

        /** What was typed into a form that somebody else's being faster took away; empty for nothing. */
        public String leftOver() {
            boolean stillAsked = isDeclining() && !item().state().isDone();
            return form.error("state") == null || stillAsked
                    ? ""
                    : Stream.of("how", "proof", "reason")
                            .map(form::value)
                            .collect(Collectors.joining(" "))
                            .strip();
        }
    }

    /**
     * Changing one.
     *
     * @param clash what somebody else made of it meanwhile; null when nobody did
     */
    public record Edit(
            List<Link> links,
            Shown shown,
            Offered offered,
            List<Advice> advice,
            @Nullable Shown clash,
            Form form) {}

    /** Beside a report. @param tabs empty while there is no report */
    public record OfReport(
            Incident incident,
            List<ReportTabs.Link> tabs,
            List<Shown> items,
            List<FollowUpCandidate> candidates,
            Offered offered,
            List<Advice> advice,
            Form form) {
        public String here() {
            return "/incidents/%d/report/follow-ups".formatted(incident.number());
        }
    }
}
