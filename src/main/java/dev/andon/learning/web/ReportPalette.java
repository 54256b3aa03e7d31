package dev.andon.learning.web;

import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The report of the room one is in, once it is over or somebody began one. */
@Component
class ReportPalette implements PaletteSource {
    private final Incidents incidents;
    private final Reports reports;

    ReportPalette(Incidents incidents, Reports reports) {
        this.incidents = incidents;
        this.reports = reports;
    }

    @Override
    public String heading() {
        return "In this room";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        return incidents
                .at(Actor.of(query.viewer()), query.here())
                .filter(this::hasReport)
                .map(incident -> PaletteItem.to("The report", "", "/incidents/" + incident.number() + "/report"))
                .filter(item -> query.fits(item.label()))
                .stream()
                .toList();
    }

    private boolean hasReport(Incident incident) {
        return !incident.isLive() || reports.of(incident).isPresent();
    }
}
