package dev.andon.checks;

import org.jspecify.annotations.Nullable;

/**
 * A person says otherwise.
 *
 * @param verdict a word of {@link Verdict}
 * @param reason Markdown; people may be mentioned
 */
public record Overrule(
        @Nullable String checklist,
        @Nullable String item,
        @Nullable String verdict,
        @Nullable String reason) {}
