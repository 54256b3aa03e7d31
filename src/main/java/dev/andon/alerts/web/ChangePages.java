package dev.andon.alerts.web;

import dev.andon.alerts.Change;
import dev.andon.alerts.Changes;
import dev.andon.people.Access;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Slice;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** GET /changes */
@Controller
class ChangePages {
    private static final int SIZE = 50;
    private static final List<String> FILTERS = List.of("service", "kind", "after", "before");

    private final Changes changes;
    private final String base;

    ChangePages(Changes changes, AndonSettings settings) {
        this.changes = changes;
        this.base = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    @May(Access.VIEWER)
    @GetMapping("/changes")
    ModelAndView list(@RequestParam Map<String, String> query) {
        Map<String, String> values = new LinkedHashMap<>();
        FILTERS.forEach(name -> values.put(name, query.getOrDefault(name, "")));
        try {
            var filter = new ChangeQuery(
                            values.get("service"), values.get("kind"), values.get("after"), values.get("before"))
                    .read();
            var behind = ChangeQuery.place(query.get("cursor"));
            Slice<Change> slice = Slice.of(changes.list(filter, behind, SIZE + 1), SIZE, ChangeQuery::cursor);
            return Pages.page("alerts/changes", page(slice, Form.of(values), values, behind != null));
        } catch (Invalid e) {
            Slice<Change> nothing = Slice.all(List.of());
            return Pages.unprocessable("alerts/changes", page(nothing, Form.refused(values, e), values, false));
        }
    }

    private ChangesPage page(Slice<Change> slice, Form form, Map<String, String> values, boolean further) {
        boolean silent = slice.items().isEmpty() && !changes.any();
        return new ChangesPage(
                slice.items(),
                form,
                silent,
                example(),
                slice.nextCursor() == null ? null : url(values, slice.nextCursor()),
                further ? url(values, null) : null);
    }

    private String example() {
        return """
            curl %s/v2/change/enqueue -H 'Content-Type: application/json' -d '{
              "routing_key": "THE-KEY-OF-A-SOURCE",
              "payload": {"summary": "Deployed checkout 4.2", "source": "pipeline",
                          "custom_details": {"service": "checkout", "kind": "deployment"}},
              "links": [{"href": "https://ci.example/build/42", "text": "Build 42"}]
            }'
            """.formatted(base);
    }

    private static String url(Map<String, String> values, @Nullable String cursor) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/changes");
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                url.queryParam(name, "{" + name + "}");
            }
        });
        if (cursor != null) {
            url.queryParam("cursor", cursor);
        }
        return url.encode().buildAndExpand(values).toUriString();
    }
}
