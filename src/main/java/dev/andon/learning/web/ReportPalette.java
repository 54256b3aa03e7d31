package dev.andon.learning.web;

import dev.andon.learning.Report;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.response.InThisRoom;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The report of the room one is in, once it is over or somebody began one. */
@Component
class ReportPalette extends InThisRoom {
    private final Reports reports;

    ReportPalette(Incidents incidents, Reports reports) {
        super(incidents);
        this.reports = reports;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    protected List<PaletteItem> items(PaletteQuery query, Incident incident) {
        List<Report> known = reports.all(Actor.of(query.viewer()), incident);
        boolean own = !incident.isLive() || known.stream().anyMatch(Report::isMain);
        Stream<PaletteItem> first = own
                ? Stream.of(PaletteItem.to("The report", "", "/incidents/" + incident.number() + "/report"))
                : Stream.empty();
        Stream<PaletteItem> others = known.stream()
                .filter(other -> !other.isMain())
                .map(other -> PaletteItem.to("The report “%s”".formatted(other.name()), "", other.path()));
        return Stream.concat(first, others)
                .filter(item -> query.fits(item.label()))
                .toList();
    }
}
