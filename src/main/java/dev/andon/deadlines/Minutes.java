package dev.andon.deadlines;

import dev.andon.deadlines.Agenda.Part;
import dev.andon.people.Actor;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes of a quarterly review as Markdown: figures, teams, what was on the agenda, and what was decided. */
@Component
public class Minutes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int SHOWN = 200;

    private final Quarters quarters;
    private final Teams teams;

    Minutes(Quarters quarters, Teams teams) {
        this.quarters = quarters;
        this.teams = teams;
    }

    /** What the viewer may know of it, up to 200 follow-ups of each section. */
    public String of(Actor viewer, Quarter quarter) {
        Agenda agenda = quarters.agenda(viewer, quarter, SHOWN);
        Map<String, Team> known = teams.byKey();
        StringBuilder text = new StringBuilder();
        text.append("# Follow-ups, %s\n".formatted(quarter.name()));
        Closing closing = agenda.closing();
        if (closing == null) {
            text.append("%s. As of %s; not closed yet.\n".formatted(quarter.months(), DAY.format(agenda.today())));
        } else {
            text.append("%s. Closed on %s by %s.\n"
                    .formatted(quarter.months(), DAY.format(agenda.today()), plain(closing.by())));
            paragraph(text, closing.present().isEmpty() ? "" : "Present: " + plain(closing.present()));
            paragraph(text, closing.summary());
        }
        figures(text, agenda);
        teams(text, agenda, known);
        decisions(text, agenda);
        agenda.sections().forEach(part -> section(text, agenda, part, known));
        return text.toString();
    }

    private static void paragraph(StringBuilder text, String words) {
        if (!words.isEmpty()) {
            text.append('\n').append(words).append('\n');
        }
    }

    private static void figures(StringBuilder text, Agenda agenda) {
        TeamFigures all = agenda.figures();
        text.append("""

            ## Figures
            - %d open, %d of them overdue, %d for 180 days or more
            - %d opened in the quarter; %d done, %d seen to work, %d declined, %d opened again
            - %d accepted risks ran out; %d not done in the time that a policy gives
            """.formatted(
                        all.open(),
                        all.overdue(),
                        all.old(),
                        all.opened(),
                        all.done(),
                        all.verified(),
                        all.declined(),
                        all.reopened(),
                        all.expired(),
                        all.violations()));
    }

    private static void teams(StringBuilder text, Agenda agenda, Map<String, Team> known) {
        if (agenda.teams().isEmpty()) {
            return;
        }
        text.append("\n## Teams\n| Team | Open | Overdue | Done | Seen to work | Declined | Opened again |\n");
        text.append("|---|---:|---:|---:|---:|---:|---:|\n");
        agenda.teams()
                .forEach(team -> text.append("| %s | %s | %d | %d | %d | %d | %d |\n"
                        .formatted(
                                cell(name(team.team(), known)),
                                team.cap() == null ? Long.toString(team.open()) : team.open() + " of " + team.cap(),
                                team.overdue(),
                                team.done(),
                                team.verified(),
                                team.declined(),
                                team.reopened())));
    }

    private static void decisions(StringBuilder text, Agenda agenda) {
        if (agenda.decisions().isEmpty()) {
            return;
        }
        text.append("\n## Decided\n");
        for (Decision decision : agenda.decisions()) {
            String about = decision.number() == null ? "" : "F-%d: ".formatted(decision.number());
            text.append("- %s%s%s%s (%s)\n"
                    .formatted(
                            about,
                            decision.verdict().label().toLowerCase(Locale.ROOT),
                            decision.due() == null ? "" : " until " + DAY.format(decision.due()),
                            decision.words().isEmpty() ? "" : ". " + plain(decision.words()),
                            plain(decision.by())));
        }
    }

    private static void section(StringBuilder text, Agenda agenda, Part part, Map<String, Team> known) {
        text.append("\n## %s (%d)\n%s\n\n"
                .formatted(part.section().label(), part.count(), part.section().explained()));
        for (AgendaItem item : part.first()) {
            long late = item.daysLate(agenda.today());
            text.append("- **%s** %s (INC-%d) · %s · %s · %s%s%s\n"
                    .formatted(
                            item.name(),
                            plain(item.title()),
                            item.incident(),
                            plain(name(item.team(), known)),
                            item.owner().isEmpty() ? "nobody" : plain(item.owner()),
                            item.lastDay() == null ? "no day" : "due " + DAY.format(item.lastDay()),
                            late == 0 ? "" : ", %d days late".formatted(late),
                            item.note().isEmpty() ? "" : ": " + plain(item.note())));
        }
        List<AgendaItem> shown = part.first();
        if (part.count() > shown.size()) {
            text.append("- and %d more\n".formatted(part.count() - shown.size()));
        }
    }

    private static String name(String key, Map<String, Team> known) {
        @Nullable Team team = known.get(key);
        return key.isEmpty() ? "no team" : team == null ? key : team.name();
    }

    private static String cell(String words) {
        return plain(words).replace("|", "\\|");
    }

    /** On one line, and nothing in it is Markdown. */
    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }
}
