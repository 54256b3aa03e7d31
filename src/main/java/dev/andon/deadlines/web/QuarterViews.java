package dev.andon.deadlines.web;

import dev.andon.deadlines.Agenda;
import dev.andon.deadlines.AgendaItem;
import dev.andon.deadlines.Decision;
import dev.andon.deadlines.Quarter;
import dev.andon.deadlines.Quarters;
import dev.andon.deadlines.Section;
import dev.andon.deadlines.TeamFigures;
import dev.andon.deadlines.Verdict;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpTabs.Link;
import dev.andon.followups.State;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pages of quarterly reviews show. */
public final class QuarterViews {
    private QuarterViews() {}

    /** All of them. */
    public record All(List<Link> links, List<Quarters.Listed> quarters, Quarter current) {}

    /** What a row needs beside the follow-up. */
    public interface Rows {
        /** The quarter. */
        Quarter quarter();

        /** The day to which lateness is counted. */
        LocalDate today();

        /** Of teams, by key. */
        Map<String, Team> names();

        /** What was decided, by follow-up. */
        Map<Long, List<Decision>> decided();

        /** Whether nothing more is decided. */
        boolean closed();

        /** What the address of a decision says of where one comes from; empty on the agenda itself. */
        default String from() {
            return "";
        }

        /** What a team is called. */
        default String name(String key) {
            return PolicyViews.team(names(), key);
        }

        /** What was decided about one. */
        default List<Decision> decided(AgendaItem item) {
            return decided().getOrDefault(item.number(), List.of());
        }

        /** What stands beside the title about when. */
        default String when(AgendaItem item) {
            long late = item.daysLate(today());
            return late > 0
                    ? "%s late, was due %s".formatted(Words.days(late), Words.day(item.lastDay()))
                    : !item.state().isOpen()
                            ? item.state().label()
                            : item.lastDay() == null ? "no day" : "due " + Words.day(item.lastDay());
        }
    }

    /** One. */
    public record One(
            List<Link> links, Agenda agenda, Map<String, Team> names, Map<Long, List<Decision>> decided, Form form)
            implements Rows {
        @Override
        public Quarter quarter() {
            return agenda.quarter();
        }

        @Override
        public LocalDate today() {
            return agenda.today();
        }

        @Override
        public boolean closed() {
            return agenda.isClosed();
        }

        /** What was typed into forms that are gone since somebody closed the review. */
        public String leftOver() {
            return Stream.of("present", "summary", "words")
                    .map(form::value)
                    .collect(Collectors.joining("\n"))
                    .strip();
        }

        /** What teams are called, by key. */
        public Map<String, String> teamNames() {
            return names.values().stream().collect(Collectors.toMap(Team::key, Team::name));
        }

        /** Those teams that stand on the page. */
        public List<TeamFigures> first() {
            return agenda.firstTeams();
        }

        /** How many of what was done in the quarter was seen to work, as people say it. */
        public String effect() {
            long done = agenda.figures().done() + agenda.figures().verified();
            return "%d of %d".formatted(agenda.figures().verified(), done);
        }
    }

    /** A page of one section. */
    public record Page(
            Quarter quarter,
            LocalDate today,
            Section section,
            int after,
            List<AgendaItem> items,
            @Nullable String next,
            @Nullable String first,
            Map<String, Team> names,
            Map<Long, List<Decision>> decided,
            boolean closed)
            implements Rows {
        @Override
        public String from() {
            return "?section=" + section.word() + (after > 0 ? "&after=" + after : "");
        }
    }

    /** A page of the teams, as the agenda counts them. @param names of teams, by key */
    public record OfTeams(
            Quarter quarter,
            List<TeamFigures> teams,
            Map<String, String> names,
            @Nullable String next,
            @Nullable String first) {}

    /**
     * Deciding about one follow-up.
     *
     * @param people who are likely to accept a risk
     * @param back where one came from
     */
    public record Deciding(
            Quarter quarter,
            FollowUp followUp,
            String owner,
            String team,
            List<Decision> decisions,
            List<Person> people,
            String back,
            Form form) {

        /** What can be decided about it as it is. */
        public List<Option> verdicts() {
            State state = followUp.state();
            return Arrays.stream(Verdict.values())
                    .filter(verdict -> verdict != Verdict.CHANGE_DUE || state.isOpen())
                    .filter(verdict -> verdict != Verdict.DECLINE || !state.isDone())
                    .map(verdict -> new Option(verdict.word(), verdict.label()))
                    .toList();
        }
    }
}
