package dev.andon.alerts.web;

import dev.andon.alerts.Alert;
import dev.andon.alerts.Alerts;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds alerts by a part of their title. */
@Component
class AlertPalette implements PaletteSource {
    private static final int MOST = 5;

    private static final PaletteItem SOURCES = PaletteItem.to("Alert sources", "monitoring tools", "/alert-sources");

    private static final PaletteItem CHANGES = PaletteItem.to("Changes", "what was changed lately", "/changes");

    private final Alerts alerts;

    AlertPalette(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String heading() {
        return "Alerts";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        List<PaletteItem> found = new ArrayList<>();
        // One letter is in every title; what is meant is not known yet.
        if (query.text().length() > 1) {
            alerts.recent(query.text(), MOST).stream().map(AlertPalette::item).forEach(found::add);
        }
        if (!query.isEmpty() && query.fits(CHANGES.label())) {
            found.add(CHANGES);
        }
        if (!query.isEmpty() && query.viewer().mayRun() && query.fits(SOURCES.label())) {
            found.add(SOURCES);
        }
        return found;
    }

    private static PaletteItem item(Alert alert) {
        return PaletteItem.to(
                alert.title(), alert.status().word() + " · " + alert.sourceName(), "/alerts/" + alert.id());
    }
}
