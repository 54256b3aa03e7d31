package dev.andon.contacts.web;

import dev.andon.contacts.Contact;
import dev.andon.contacts.Directory;
import dev.andon.people.Actor;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** People of the directory by name, and calling from the room one is in. */
@Component
class ContactsPalette implements PaletteSource {
    private static final int SHOWN = 5;

    private final Directory directory;
    private final Incidents incidents;

    ContactsPalette(Directory directory, Incidents incidents) {
        this.directory = directory;
        this.incidents = incidents;
    }

    @Override
    public String heading() {
        return "Contacts";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<PaletteItem> find(PaletteQuery query) {
        // Just opened, the palette offers what is done most; whom to call is found by typing.
        if (query.isEmpty()) {
            return List.of();
        }
        Actor viewer = Actor.of(query.viewer());
        List<PaletteItem> items = new ArrayList<>();
        incidents.at(viewer, query.here()).ifPresent(incident -> {
            String room = "/incidents/" + incident.number();
            items.add(PaletteItem.to("Call people", "", room + "/calls"));
            items.add(PaletteItem.to("Offline copy and roster", "", room + "/roster"));
        });
        items.add(PaletteItem.to("Contacts", "", "/contacts"));
        items.add(PaletteItem.to("Call trees", "", "/call-trees"));
        items.removeIf(item -> !query.fits(item.label()));
        directory.all(viewer).stream()
                .filter(contact -> query.fits(said(contact)))
                .limit(SHOWN)
                .forEach(contact -> items.add(PaletteItem.to(
                        contact.name(),
                        contact.kind().heading().toLowerCase(Locale.ROOT),
                        "/contacts/" + contact.id())));
        return items;
    }

    private static String said(Contact contact) {
        return contact.name() + " " + contact.organisation();
    }
}
