package dev.andon.documents.web;

import dev.andon.coedit.Difference;
import dev.andon.response.Incident;
import org.jspecify.annotations.Nullable;

/**
 * The document as it was.
 *
 * @param difference what changed; null for the first version
 */
public record VersionPage(
        Incident incident,
        long version,
        String text,
        @Nullable Difference difference) {}
