package dev.andon.interventions.web;

import dev.andon.interventions.Intervention;
import dev.andon.people.Actor;
import dev.andon.response.CatchUpPart;
import dev.andon.response.Incident;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is being done to production, and what it clashes with. */
@Component
class InterventionsCatchUp implements CatchUpPart {
    private final PanelViews views;

    InterventionsCatchUp(PanelViews views) {
        this.views = views;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public @Nullable Section of(Incident incident, long sinceSeq) {
        PanelView view = views.of(incident, Actor.everybody());
        List<Line> lines = view.rows().stream().map(row -> told(view, row)).toList();
        return lines.isEmpty() ? null : new Section("interventions", "Open interventions", lines);
    }

    private static Line told(PanelView view, PanelView.Row row) {
        Intervention one = row.one();
        String href = "/incidents/%d/interventions/%d".formatted(view.incident().number(), one.id());
        String text =
                "%s on %s, %s%s".formatted(one.what(), one.target().words(), view.standing(row), clashes(view, row));
        boolean urgent = row.waits() || row.clashes() || one.uncleared() != null;
        return new Line(
                text,
                href,
                one.started() == null ? one.announced().at() : one.started().at(),
                urgent,
                true);
    }

    private static String clashes(PanelView view, PanelView.Row row) {
        if (!row.clashes()) {
            return "";
        }
        String with = row.near().stream()
                .map(near -> near.incident().number() == view.incident().number()
                        ? "intervention " + near.open().id()
                        : "INC-%d (%s)"
                                .formatted(near.incident().number(), near.open().what()))
                .collect(Collectors.joining(", "));
        return "; clashes with " + (with.isEmpty() ? "something that few may see" : with);
    }
}
