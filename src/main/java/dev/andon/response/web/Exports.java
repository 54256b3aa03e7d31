package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.response.IncidentQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The current list as a file, for a browser and for a program. */
@RestController
@Tag(name = "Incidents")
class Exports {
    private final Export export;

    Exports(Export export) {
        this.export = export;
    }

    @GetMapping("/api/v1/incidents/export")
    @May(Access.VIEWER)
    @Operation(
            summary = "Export incidents as CSV or JSON, all that fit",
            description = "Takes the filters of the list. The answer is written as it is read; one that ends before its"
                    + " end was cut off.")
    void program(
            Actor actor,
            @RequestParam(required = false) @Nullable String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        export.write(actor, IncidentQuery.of(asked), format, false, response);
    }

    @GetMapping("/incidents/export")
    @May(Access.VIEWER)
    @io.swagger.v3.oas.annotations.Hidden
    void browser(
            Actor actor,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        export.write(actor, IncidentQuery.of(asked), format, true, response);
    }
}
