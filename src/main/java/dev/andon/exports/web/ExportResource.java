package dev.andon.exports.web;

import dev.andon.exports.Exports;
import dev.andon.exports.Format;
import dev.andon.learning.ReportAddress;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports as files, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Exports")
class ExportResource {
    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GetMapping({"/report/export", "/reports/{report}/export"})
    @May(Access.VIEWER)
    @Operation(
            summary = "Take a report out, as it stands or an edition",
            description = "format: markdown, html, pdf, json or confluence; without it, as Accept says, else JSON. "
                    + "names: shown, or roles in their place")
    ResponseEntity<byte[]> export(
            Actor actor,
            @PathVariable long number,
            @PathVariable(required = false) @Nullable String report,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(defaultValue = "shown") String names,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        Format wanted = format == null ? accepted(accept) : Files.format(format);
        return Files.file(exports.file(actor, ReportAddress.of(number, report), edition, wanted, Files.named(names)));
    }

    /** The first that we have, by quality; JSON for whoever takes anything. */
    private static Format accepted(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .flatMap(type -> Arrays.stream(Format.values())
                            .filter(format -> !type.isWildcardType()
                                    && type.includes(MediaType.parseMediaType(format.mediaType()))))
                    .findFirst()
                    .orElse(Format.JSON);
        } catch (InvalidMediaTypeException unreadable) {
            return Format.JSON;
        }
    }
}
