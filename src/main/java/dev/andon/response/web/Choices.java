package dev.andon.response.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.catalog.ServiceFilter;
import dev.andon.ui.Option;
import java.util.List;

/** What the fields of these pages offer. */
final class Choices {
    private static final int SERVICES = 40;

    private Choices() {}

    /** For a browser without scripts; with them the rest appears while one types. */
    static List<Option> services(Catalog catalog) {
        return catalog.list(new ServiceFilter(null, null, null, false)).stream()
                .limit(SERVICES)
                .map(service -> new Option(service.key(), label(service)))
                .toList();
    }

    private static String label(Service service) {
        return service.name() + ", tier " + service.tier();
    }
}
