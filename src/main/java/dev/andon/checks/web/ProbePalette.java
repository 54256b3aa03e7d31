package dev.andon.checks.web;

import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leads to the endpoints. */
@Component
class ProbePalette implements PaletteSource {
    private static final PaletteItem PROBES = PaletteItem.to("Endpoints", "that checklists ask", "/probes");

    @Override
    public String heading() {
        return "Checklists";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        return !query.isEmpty() && query.fits(PROBES.label()) ? List.of(PROBES) : List.of();
    }
}
