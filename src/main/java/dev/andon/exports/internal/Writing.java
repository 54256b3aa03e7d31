package dev.andon.exports.internal;

import dev.andon.exports.Format;
import dev.andon.exports.Manuscript;
import dev.andon.exports.Target;
import dev.andon.people.Actor;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a manuscript in each format. */
@Component
public class Writing {
    private final Pictures pictures;
    private final JsonMapper json;

    Writing(Pictures pictures, JsonMapper json) {
        this.pictures = pictures;
        this.json = json;
    }

    /** @param viewer whose eyes pictures are fetched with */
    public byte[] bytes(Actor viewer, Manuscript from, Format format) {
        return switch (format) {
            case PDF -> PdfPages.of(Paper.of(from, pictures, viewer, "paper.css"));
            case HTML -> utf8(Paper.of(from, pictures, viewer, "screen.css"));
            case MARKDOWN -> utf8(FrontMatter.of(from));
            case CONFLUENCE -> utf8(Confluence.of(from));
            case JSON -> json.writerWithDefaultPrettyPrinter().writeValueAsBytes(ReportJson.of(from));
        };
    }

    public String rich(Manuscript from, Target target) {
        return Rich.of(from, target);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
