package dev.andon.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a quarterly review looks at, as somebody sees it.
 *
 * @param today the day to which lateness is counted: now, or when it was closed
 * @param sections those that have something, in order
 * @param figures of everything
 * @param teams of each team that has something, those with most overdue first
 * @param decisions earliest first
 * @param closing null while it is not held yet
 */
public record Agenda(
        Quarter quarter,
        LocalDate today,
        List<Part> sections,
        TeamFigures figures,
        List<TeamFigures> teams,
        List<Decision> decisions,
        @Nullable Closing closing) {

    /** How many teams stand on the agenda; all of them are counted, and have a page of their own. */
    private static final int TEAMS = 20;

    /**
     * A section.
     *
     * @param count how many are in it
     * @param minutes how much of the review's time is for it
     * @param first the first of its items
     */
    public record Part(Section section, long count, int minutes, List<AgendaItem> first) {}

    /** By follow-up, what was decided about it. */
    public Map<Long, List<Decision>> byNumber() {
        return decisions.stream()
                .filter(one -> one.number() != null)
                .collect(Collectors.groupingBy(Decision::number, TreeMap::new, Collectors.toList()));
    }

    /** What was decided or said about all of it. */
    public List<Decision> notes() {
        return decisions.stream().filter(one -> one.number() == null).toList();
    }

    /** Those teams that stand on the agenda: where most is overdue. */
    public List<TeamFigures> firstTeams() {
        return teams.stream().limit(TEAMS).toList();
    }

    /** Whether it was held. */
    public boolean isClosed() {
        return closing != null;
    }
}
