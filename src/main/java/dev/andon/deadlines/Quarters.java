package dev.andon.deadlines;

import dev.andon.deadlines.Agenda.Part;
import dev.andon.deadlines.internal.AgendaRows;
import dev.andon.deadlines.internal.AgendaRows.Asked;
import dev.andon.deadlines.internal.QuarterTable;
import dev.andon.deadlines.internal.QuarterTable.Held;
import dev.andon.deadlines.internal.SettingTable;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.platform.problem.Missing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Questions about quarterly reviews. The agenda of one that was not held yet is as follow-ups stand now; of one that was held,
 * as they stood then.
 */
@Component
public class Quarters {
    /** How many of a section stand on the page. */
    private static final int FIRST = 10;

    private static final int BACK = 8;

    private final AgendaRows rows;
    private final QuarterTable table;
    private final SettingTable settings;
    private final House house;
    private final Clock clock;

    Quarters(AgendaRows rows, QuarterTable table, SettingTable settings, House house, Clock clock) {
        this.rows = rows;
        this.table = table;
        this.settings = settings;
        this.house = house;
        this.clock = clock;
    }

    /** @param closing null while it is not held */
    public record Listed(Quarter quarter, @Nullable Closing closing) {}

    /** The one in which today lies. */
    public Quarter current() {
        return Quarter.of(today(), settings.settings().yearBegins());
    }

    /** The current one and the eight before it, and any that was held; latest first. */
    public List<Listed> recent() {
        Map<String, Held> held = table.all();
        List<Quarter> quarters = new ArrayList<>();
        Quarter one = current();
        for (int i = 0; i <= BACK; i++, one = one.before()) {
            quarters.add(one);
        }
        held.keySet().stream()
                .flatMap(name -> Quarter.find(name, settings.settings().yearBegins()).stream())
                .filter(quarter -> !quarters.contains(quarter))
                .forEach(quarters::add);
        return quarters.stream()
                .sorted(Comparator.comparing(Quarter::name).reversed())
                .map(quarter -> new Listed(
                        quarter,
                        held.containsKey(quarter.name())
                                ? held.get(quarter.name()).closing()
                                : null))
                .toList();
    }

    /** @throws Missing when nothing is called so, or it has not begun */
    public Quarter find(String name) {
        return Quarter.find(name, settings.settings().yearBegins())
                .filter(quarter -> !quarter.first().isAfter(today()))
                .orElseThrow(() -> new Missing("There is no quarter “%s” yet. They are called like %s."
                        .formatted(name, current().name())));
    }

    /** The agenda, with the first of each section. */
    public Agenda agenda(Actor viewer, Quarter quarter) {
        return agenda(viewer, quarter, FIRST);
    }

    /** The agenda, with so many of each section. */
    Agenda agenda(Actor viewer, Quarter quarter, int first) {
        Held held = table.held(quarter.name()).orElse(null);
        LocalDate day = held == null ? today() : held.day(house.zone());
        List<TeamFigures> teams = held == null ? teams(viewer, quarter, day) : held.teams();
        TeamFigures all = teams.stream().reduce(TeamFigures.none(), TeamFigures::plus);
        Map<Section, Long> counts = held == null ? counts(all) : table.counts(viewer, quarter.name());
        Asked asked = Asked.of(quarter, day, house.zone());
        List<Part> parts = parts(
                counts,
                section -> held == null
                        ? rows.items(viewer, section, asked, 0, first)
                        : table.items(viewer, quarter.name(), section, 0, first));
        return new Agenda(
                quarter,
                day,
                parts,
                all,
                ordered(teams),
                table.decisions(viewer, quarter.name()),
                held == null ? null : held.closing());
    }

    /** The sections that have something, each with its share of the time. */
    private List<Part> parts(Map<Section, Long> counts, Function<Section, List<AgendaItem>> first) {
        int minutes = settings.settings().reviewMinutes();
        long whole = counts.keySet().stream()
                .mapToLong(section -> weight(counts, section))
                .sum();
        return Arrays.stream(Section.values())
                .filter(section -> weight(counts, section) > 0)
                .map(section -> new Part(
                        section,
                        counts.getOrDefault(section, 0L),
                        (int) Math.max(1, Math.round(weight(counts, section) * minutes / (double) whole)),
                        first.apply(section)))
                .toList();
    }

    /** Many of a kind are gone through together: more than so many take no more time. */
    private static long weight(Map<Section, Long> counts, Section section) {
        return section.weight() * Math.min(counts.getOrDefault(section, 0L), 20);
    }

    private static Map<Section, Long> counts(TeamFigures all) {
        Map<Section, Long> counts = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            counts.put(section, all.in(section));
        }
        return counts;
    }

    /**
     * What the follow-ups of each team come to, by the keys of the teams: so that a list of pages stays in step while the
     * figures change.
     *
     * @param after the key of the last team of the page before; null for the first page
     */
    public List<TeamFigures> teams(Actor viewer, Quarter quarter, @Nullable String after, int limit) {
        return table.held(quarter.name())
                .map(held -> held.teams().stream()
                        .sorted(Comparator.comparing(TeamFigures::team))
                        .filter(team -> after == null || team.team().compareTo(after) > 0)
                        .limit(limit)
                        .toList())
                .orElseGet(() -> capped(rows.teams(viewer, Asked.of(quarter, today(), house.zone()), after, limit)));
    }

    /** What the follow-ups of each team come to as they stand on a day. */
    List<TeamFigures> teams(Actor viewer, Quarter quarter, LocalDate day) {
        return capped(rows.teams(viewer, Asked.of(quarter, day, house.zone())));
    }

    private List<TeamFigures> capped(List<TeamFigures> teams) {
        Settings now = settings.settings();
        return teams.stream()
                .map(team -> team.with(team.team().isEmpty() ? null : now.cap(team.team())))
                .toList();
    }

    /** What the follow-ups of each team come to in the current quarter, as the viewer sees it. */
    public List<TeamFigures> now(Actor viewer) {
        return ordered(teams(viewer, current(), today()));
    }

    private static List<TeamFigures> ordered(List<TeamFigures> teams) {
        return teams.stream()
                .sorted(Comparator.comparingLong(TeamFigures::overdue)
                        .thenComparingLong(TeamFigures::open)
                        .reversed()
                        .thenComparing(TeamFigures::team))
                .toList();
    }

    /** The day to which lateness is counted: today, or the one on which it was closed. */
    public LocalDate asOf(Quarter quarter) {
        return table.closedAt(quarter.name())
                .map(at -> LocalDate.ofInstant(at, house.zone()))
                .orElseGet(this::today);
    }

    /** Whether it was closed, so that nothing more is decided in it. */
    public boolean isHeld(Quarter quarter) {
        return table.closedAt(quarter.name()).isPresent();
    }

    /** The items of a section, after so many of them. */
    public List<AgendaItem> items(Actor viewer, Quarter quarter, Section section, int after, int limit) {
        return isHeld(quarter)
                ? table.items(viewer, quarter.name(), section, after, limit)
                : rows.items(viewer, section, Asked.of(quarter, today(), house.zone()), after, limit);
    }

    /** What was decided, earliest first. */
    public List<Decision> decisions(Actor viewer, Quarter quarter) {
        return table.decisions(viewer, quarter.name());
    }

    /** Those of these follow-ups that the viewer may see. */
    public List<AgendaItem> byNumbers(Actor viewer, List<Long> numbers) {
        return rows.byNumbers(viewer, numbers);
    }

    /** How many follow-ups of a team are open, as far as the viewer may see them. */
    public long open(Actor viewer, String team) {
        return rows.open(viewer, team);
    }

    private LocalDate today() {
        ZoneId zone = house.zone();
        return clock.instant().atZone(zone).toLocalDate();
    }
}
