package dev.andon.whys.web;

import dev.andon.people.Actor;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import dev.andon.whys.Factors;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds contributing factors by their names. */
@Component
class FactorPalette implements PaletteSource {
    private static final int ORDER = 45;
    private static final int FOUND = 3;
    private static final int SHORTEST = 3;

    private final Factors factors;

    FactorPalette(Factors factors) {
        this.factors = factors;
    }

    @Override
    public String heading() {
        return "Factors";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        if (query.isEmpty() || query.text().length() < SHORTEST) {
            return List.of();
        }
        List<PaletteItem> found = new ArrayList<>();
        PaletteItem all = PaletteItem.to("Contributing factors", "", "/factors");
        if (query.fits(all.label())) {
            found.add(all);
        }
        factors.like(Actor.of(query.viewer()), query.text(), FOUND)
                .forEach(factor -> found.add(
                        PaletteItem.to(factor.name(), FactorViews.often(factor), "/factors/" + factor.key())));
        return found;
    }
}
