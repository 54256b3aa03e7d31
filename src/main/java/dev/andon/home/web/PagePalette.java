package dev.andon.home.web;

import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import dev.andon.ui.Shell.NavItem;
import dev.andon.ui.Shell.Shortcut;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages of the bar, and what can be done from everywhere. */
@Component
class PagePalette implements PaletteSource {
    private final List<PaletteItem> pages;
    private final List<PaletteItem> acts;

    PagePalette(ObjectProvider<NavItem> nav, ObjectProvider<Shortcut> shortcuts) {
        pages = Stream.concat(
                        nav.orderedStream().map(item -> PaletteItem.act(item.label(), item.href(), item.key())),
                        Stream.of(PaletteItem.to("API", "what programs can do here", "/api")))
                .toList();
        acts = shortcuts
                .orderedStream()
                .map(act -> PaletteItem.act(act.label(), act.href(), act.key()))
                .toList();
    }

    @Override
    public String heading() {
        return "Go to";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        Stream<PaletteItem> all =
                query.viewer().mayRespond() ? Stream.concat(acts.stream(), pages.stream()) : pages.stream();
        return all.filter(item -> query.fits(item.label())).toList();
    }
}
