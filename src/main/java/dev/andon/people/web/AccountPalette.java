package dev.andon.people.web;

import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One's own account, and for owners the people of the house. */
@Component
class AccountPalette implements PaletteSource {
    private static final List<PaletteItem> OWN = List.of(
            PaletteItem.to("Account", "name, handle, keys, tokens", "/account"),
            PaletteItem.to("Change password", "", "/account/password"));
    private static final PaletteItem PEOPLE = PaletteItem.to("People", "who is here, invites", "/people");

    @Override
    public String heading() {
        return "Go to";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        if (query.isEmpty()) {
            return List.of();
        }
        Stream<PaletteItem> all =
                query.viewer().mayRun() ? Stream.concat(OWN.stream(), Stream.of(PEOPLE)) : OWN.stream();
        return all.filter(item -> query.fits(item.label() + " " + item.note())).toList();
    }
}
