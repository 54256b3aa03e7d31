package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.response.Incident;
import dev.andon.response.IncidentFilter;
import dev.andon.response.IncidentQuery;
import dev.andon.response.Incidents;
import dev.andon.response.Passage;
import dev.andon.response.Passages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for programs: which incidents, and where in them. */
@RestController
class SearchResource {
    private final Incidents incidents;
    private final Passages passages;
    private final House house;
    private final AndonSettings settings;

    SearchResource(Incidents incidents, Passages passages, House house, AndonSettings settings) {
        this.settings = settings;
        this.incidents = incidents;
        this.passages = passages;
        this.house = house;
    }

    /** @param found at most three places; none where only title, summary or services fit */
    record Hit(IncidentJson incident, List<Passage> found) {}

    @GetMapping("/api/v1/search")
    @Operation(
            summary = "Search incidents, their logs, reports, documents and appendices, with the filters of the list")
    @May(Access.VIEWER)
    Slice<Hit> search(
            Actor actor,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> params) {
        Validation validation = new Validation();
        String words = validation.line("text", text, 200);
        validation.throwIfAny();
        IncidentFilter filter = IncidentQuery.of(params).filter(actor, house.zone());
        Cursor after = Cursor.read(cursor, filter.sort().cursorParts());
        Slice<Incident> page = incidents.list(actor, filter, after, PageSize.of(pageSize));
        Map<Long, List<Passage>> found = passages.of(page.items(), words);
        return page.map(incident -> new Hit(
                IncidentJson.of(incident, settings.publicUrl()), found.getOrDefault(incident.number(), List.of())));
    }
}
