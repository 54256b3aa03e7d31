package dev.andon.learning;

import java.time.Instant;

/**
 * A report as it was published, word for word.
 *
 * @param edition 1 for the first
 * @param version the report's when it was published
 * @param document the whole report as Markdown
 */
public record Edition(
        int edition, long version, String title, String document, Instant publishedAt, String publishedBy) {}
