package dev.andon.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a report can be taken out as. */
public enum Format {
    MARKDOWN("Markdown", "md", "text/markdown", "With front matter; Andon reads it back."),
    HTML("One HTML file", "html", "text/html", "Opens anywhere; pictures are in it."),
    PDF("PDF", "pdf", "application/pdf", "For printing and for the files of others."),
    JSON("JSON", "json", "application/json", "For programs; its shape has a version."),
    CONFLUENCE(
            "Confluence",
            "xml",
            "application/vnd.atlassian.confluence.storage+xml",
            "The storage format, for Confluence's REST API or its source editor.");

    private final String label;
    private final String extension;
    private final String mediaType;
    private final String purpose;

    Format(String label, String extension, String mediaType, String purpose) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
        this.purpose = purpose;
    }

    public String label() {
        return label;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What it is good for. */
    public String purpose() {
        return purpose;
    }

    /** As it is asked for: {@code ?format=pdf}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for a word that is no format */
    public static Optional<Format> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** All of them, as a refusal names them. */
    public static String words() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
    }
}
