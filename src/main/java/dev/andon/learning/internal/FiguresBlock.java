package dev.andon.learning.internal;

import dev.andon.learning.Figure;
import dev.andon.learning.Figures;
import dev.andon.learning.LiveBlock;
import dev.andon.learning.Report;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import org.springframework.stereotype.Component;

/** What the log says in numbers, each with how it is computed and the entries it rests on. */
@Component
class FiguresBlock implements LiveBlock {
    private final IncidentLog log;
    private final Marks marks;

    FiguresBlock(IncidentLog log, Marks marks) {
        this.log = log;
        this.marks = marks;
    }

    @Override
    public String key() {
        return "stats";
    }

    @Override
    public String label() {
        return "Figures from the log";
    }

    @Override
    public String markdown(Incident incident, Report report) {
        StringBuilder table = new StringBuilder("| Figure | Value | How it is computed |\n| --- | --- | --- |");
        for (Figure figure : Figures.of(log.entries(incident.id()), marks.of(incident))) {
            String from = figure.entries().isEmpty() ? "" : " " + Md.cite(figure.entries());
            table.append("\n| %s | %s | %s%s |"
                    .formatted(figure.label(), Md.cell(Md.plain(figure.text())), Md.cell(figure.formula()), from));
        }
        return table.toString();
    }
}
