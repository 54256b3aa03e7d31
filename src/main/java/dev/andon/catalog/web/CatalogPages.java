package dev.andon.catalog.web;

import dev.andon.catalog.Bridge;
import dev.andon.catalog.Catalog;
import dev.andon.catalog.CatalogFile;
import dev.andon.catalog.Format;
import dev.andon.catalog.Item;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Runbook;
import dev.andon.catalog.Service;
import dev.andon.catalog.ServiceFilter;
import dev.andon.catalog.Snapshot;
import dev.andon.catalog.Vendor;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Missing;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The catalog to be read: lists, and the page of each thing. */
@Controller
@RequestMapping("/catalog")
class CatalogPages {
    private static final int SIZE = 100;
    private static final int SUGGESTED = 8;

    private final Catalog catalog;
    private final ItemViews views;
    private final Teams teams;
    private final CatalogFile file;

    CatalogPages(Catalog catalog, ItemViews views, Teams teams, CatalogFile file) {
        this.catalog = catalog;
        this.views = views;
        this.teams = teams;
        this.file = file;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView services(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        Integer asked = tier.matches("[1-4]") ? Integer.valueOf(tier) : null;
        String of = owner == null || owner.isEmpty() ? null : owner.equals("none") ? "" : owner;
        boolean retired = state.equals("retired");
        List<Service> found = catalog.list(new ServiceFilter(text, asked, of, retired));
        int from = page.matches("\\d{1,4}") ? Math.min(found.size(), Integer.parseInt(page) * SIZE) : 0;
        List<Service> shown = found.subList(from, Math.min(found.size(), from + SIZE));
        Map<String, String> filters =
                Map.of("text", text, "tier", tier, "owner", owner == null ? "" : owner, "state", state);
        boolean more = from + SIZE < found.size();
        return Pages.page(
                "catalog/services",
                new ServicesPage(
                        shown,
                        found.size(),
                        filters,
                        teams.byKey(),
                        catalog.now().isEmpty(),
                        more ? address(filters, from / SIZE + 1) : null,
                        from > 0 ? address(filters, 0) : null));
    }

    private static String address(Map<String, String> filters, int page) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/catalog");
        filters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                uri.queryParam(name, "{" + name + "}");
            }
        });
        if (page > 0) {
            uri.queryParam("page", page);
        }
        return uri.encode().buildAndExpand(filters).toUriString();
    }

    @GetMapping("/{kinds}")
    @May(Access.VIEWER)
    ModelAndView list(@PathVariable String kinds) {
        Snapshot now = catalog.now();
        return switch (kind(kinds)) {
            case SERVICE, TEAM -> Pages.seeOther("/catalog");
            case VENDOR ->
                Pages.page(
                        "catalog/vendors",
                        new VendorsPage(List.copyOf(now.vendors().values()), now));
            case RUNBOOK ->
                Pages.page(
                        "catalog/runbooks",
                        new RunbooksPage(List.copyOf(now.runbooks().values())));
            case BRIDGE ->
                Pages.page(
                        "catalog/bridges",
                        new BridgesPage(List.copyOf(now.bridges().values())));
        };
    }

    @GetMapping("/{kinds}/{key}")
    @May(Access.VIEWER)
    ModelAndView item(Actor actor, @PathVariable String kinds, @PathVariable String key) {
        Item item = catalog.get(kind(kinds), key);
        return switch (item) {
            case Service service -> Pages.page("catalog/service", views.service(actor, service));
            case Vendor vendor -> Pages.page("catalog/vendor", views.vendor(actor, vendor));
            case Runbook runbook -> Pages.page("catalog/runbook", views.runbook(runbook));
            case Bridge _ -> Pages.seeOther("/catalog/bridges");
        };
    }

    static Kind kind(String plural) {
        return Kind.of(plural)
                .filter(kind -> kind.plural().equals(plural))
                .orElseThrow(() -> new Missing("There is no such list in the catalog."));
    }

    @GetMapping("/export.{format}")
    @May(Access.VIEWER)
    ResponseEntity<String> export(@PathVariable String format) {
        Format known = Format.of(format).orElseThrow(() -> new Missing("There is yaml and csv."));
        return ImportResource.download(known, file.write(known));
    }

    /** @param value what is put into the field */
    record Suggestion(String value, String label) {}

    /** For fields that name services, while somebody types. */
    @GetMapping("/suggestions")
    @May(Access.VIEWER)
    @ResponseBody
    List<Suggestion> suggestions(@RequestParam(defaultValue = "") String text) {
        return text.isBlank()
                ? List.of()
                : catalog.suggest(text, SUGGESTED).stream()
                        .map(service -> new Suggestion(service.key(), service.name() + ", tier " + service.tier()))
                        .toList();
    }
}
