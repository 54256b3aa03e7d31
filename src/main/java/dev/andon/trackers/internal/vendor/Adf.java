package dev.andon.trackers.internal.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Atlassian Document Format, version 1, as far as a description needs it: paragraphs, line ends and one link. */
final class Adf {
    private Adf() {}

    static Map<String, Object> description(Draft draft) {
        List<Object> paragraphs = new ArrayList<>();
        for (String paragraph : draft.detail().split("\\n{2,}")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph(lines(paragraph.strip())));
            }
        }
        paragraphs.add(paragraph(List.of(
                Map.of(
                        "type",
                        "text",
                        "text",
                        draft.about(),
                        "marks",
                        List.of(Map.of("type", "link", "attrs", Map.of("href", draft.link())))),
                text(" in Andon"))));
        return Map.of("type", "doc", "version", 1, "content", paragraphs);
    }

    private static List<Object> lines(String paragraph) {
        List<Object> content = new ArrayList<>();
        for (String line : paragraph.split("\\n")) {
            if (!content.isEmpty()) {
                content.add(Map.of("type", "hardBreak"));
            }
            if (!line.isEmpty()) { // a text node must not be empty
                content.add(text(line));
            }
        }
        return content;
    }

    private static Map<String, Object> paragraph(List<?> content) {
        return Map.of("type", "paragraph", "content", content);
    }

    private static Map<String, Object> text(String text) {
        return Map.of("type", "text", "text", text);
    }
}
