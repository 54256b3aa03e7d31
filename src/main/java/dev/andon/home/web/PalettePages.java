package dev.andon.home.web;

import dev.andon.home.web.PalettePage.Group;
import dev.andon.people.Access;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.ui.Pages;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import dev.andon.ui.PaletteSource;
import dev.andon.ui.Shell;
import dev.andon.ui.ShellSource;
import dev.andon.ui.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search or do anything: as a page, and as the list under the palette's field. */
@Controller
class PalettePages {
    private static final int LONGEST = 200;

    private final List<PaletteSource> sources;
    private final ShellSource shells;
    private final Templates templates;

    PalettePages(List<PaletteSource> sources, ShellSource shells, Templates templates) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(PaletteSource::order))
                .toList();
        this.shells = shells;
        this.templates = templates;
    }

    /**
     * @param at the path of the page on which it was opened
     * @param incident the number of a room, for those who know only that
     */
    @GetMapping("/palette")
    @May(Access.VIEWER)
    Object palette(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) @Nullable Long incident) {
        String here = incident == null ? at : "/incidents/" + incident;
        try {
            return Pages.page("home/palette", found(request, q, here));
        } catch (Invalid invalid) {
            return Pages.unprocessable("home/palette", new PalettePage(q, here, List.of(), invalid.getMessage()));
        }
    }

    /** The options alone. */
    @GetMapping("/palette/options")
    @May(Access.VIEWER)
    ResponseEntity<String> options(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String at) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .body(templates.render("home/options", Map.of("page", found(request, q, at))));
    }

    private PalettePage found(HttpServletRequest request, String q, String here) {
        Validation validation = new Validation();
        String text = validation.optionalLine("q", q, LONGEST);
        validation.throwIfAny();
        Shell.Viewer viewer = Objects.requireNonNull(shells.shell(request).viewer());
        PaletteQuery query = new PaletteQuery(viewer, text == null ? "" : text, here);
        Map<String, List<PaletteItem>> groups = new LinkedHashMap<>();
        for (PaletteSource source : sources) {
            List<PaletteItem> items = source.find(query);
            if (!items.isEmpty()) {
                groups.computeIfAbsent(source.heading(), _ -> new ArrayList<>()).addAll(items);
            }
        }
        List<Group> found = groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
        return new PalettePage(query.text(), here, found, null);
    }
}
