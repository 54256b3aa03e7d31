package dev.andon.deadlines.web;

import dev.andon.deadlines.Agenda;
import dev.andon.deadlines.AgendaItem;
import dev.andon.deadlines.Closing;
import dev.andon.deadlines.Decision;
import dev.andon.deadlines.Quarter;
import dev.andon.deadlines.Section;
import dev.andon.deadlines.TeamFigures;
import dev.andon.deadlines.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quarterly reviews in the API. */
final class QuarterJson {
    private QuarterJson() {}

    /** @param held whether it was closed */
    record Listed(
            String quarter,
            LocalDate first,
            LocalDate last,
            boolean held,
            @Nullable Instant closedAt) {
        static Listed of(Quarter quarter, @Nullable Closing closing) {
            return new Listed(
                    quarter.name(),
                    quarter.first(),
                    quarter.last(),
                    closing != null,
                    closing == null ? null : closing.at());
        }
    }

    /** @param followUp its number @param lastDay the last day on which it is in time; null for none */
    record Item(
            long followUp,
            long incident,
            String title,
            String team,
            String owner,
            String priority,
            String state,
            @Nullable LocalDate lastDay,
            long daysLate,
            String note) {
        static Item of(AgendaItem item, LocalDate today) {
            return new Item(
                    item.number(),
                    item.incident(),
                    item.title(),
                    item.team(),
                    item.owner(),
                    item.priority().word(),
                    item.state().word(),
                    item.lastDay(),
                    item.daysLate(today),
                    item.note());
        }
    }

    /** @param first the first of its items; all of them are at items?section= */
    record Part(Section section, long count, int minutes, List<Item> first) {}

    record Decided(
            long id,
            @Nullable Long followUp,
            Verdict verdict,
            String words,
            @Nullable LocalDate due,
            Instant at,
            String by) {
        static Decided of(Decision decision) {
            return new Decided(
                    decision.id(),
                    decision.number(),
                    decision.verdict(),
                    decision.words(),
                    decision.due(),
                    decision.at(),
                    decision.by());
        }
    }

    /** @param full whether it has more open than its cap */
    record Team(
            String team,
            long open,
            long overdue,
            long opened,
            long done,
            long verified,
            long declined,
            long expired,
            long reopened,
            long old,
            long violations,
            @Nullable Integer cap,
            boolean full) {
        static Team of(TeamFigures team) {
            return new Team(
                    team.team(),
                    team.open(),
                    team.overdue(),
                    team.opened(),
                    team.done(),
                    team.verified(),
                    team.declined(),
                    team.expired(),
                    team.reopened(),
                    team.old(),
                    team.violations(),
                    team.cap(),
                    team.isFull());
        }
    }

    /** @param teams those with most overdue first, at most twenty; all of them are at teams */
    record View(
            String quarter,
            LocalDate first,
            LocalDate last,
            LocalDate asOf,
            boolean held,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String present,
            @Nullable String summary,
            Team figures,
            List<Team> teams,
            List<Part> sections,
            List<Decided> decisions) {
        static View of(Agenda agenda) {
            Closing closing = agenda.closing();
            return new View(
                    agenda.quarter().name(),
                    agenda.quarter().first(),
                    agenda.quarter().last(),
                    agenda.today(),
                    agenda.isClosed(),
                    closing == null ? null : closing.at(),
                    closing == null ? null : closing.by(),
                    closing == null ? null : closing.present(),
                    closing == null ? null : closing.summary(),
                    Team.of(agenda.figures()),
                    agenda.firstTeams().stream().map(Team::of).toList(),
                    agenda.sections().stream()
                            .map(part -> new Part(
                                    part.section(),
                                    part.count(),
                                    part.minutes(),
                                    part.first().stream()
                                            .map(item -> Item.of(item, agenda.today()))
                                            .toList()))
                            .toList(),
                    agenda.decisions().stream().map(Decided::of).toList());
        }
    }
}
