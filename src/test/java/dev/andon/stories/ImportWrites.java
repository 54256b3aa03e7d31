package dev.andon.stories;

import java.util.List;
import java.util.Map;

/** Reports that were written before. */
final class ImportWrites extends Writes {
    ImportWrites(Stage stage) {
        super(stage);
        String imports = V1 + "report-imports";
        bodied("POST " + imports, () -> imports, _ -> files());
        bodied(
                "PATCH " + imports + "/{id}",
                this::sent,
                _ -> Map.of("severity", "sev4", "template", "s1", "publish", false));
        bare("POST " + imports + "/{id}/applications", () -> sent() + "/applications");
    }

    private String sent() {
        return V1 + "report-imports/"
                + stage.done(stage.olivia(), V1 + "report-imports", files())
                        .get("id")
                        .asLong();
    }

    private Map<String, ?> files() {
        String text = "---\ntitle: " + stage.word("Old") + "\ndate: 2020-01-02\nseverity: sev3\n---\nIt was so.\n";
        return Map.of("files", List.of(Map.of("path", "old.md", "text", text)));
    }
}
