package dev.andon.prevention;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an earlier follow-up.
 *
 * @param answer a word of {@link Verdict}
 * @param reason why; needed unless they cannot say
 */
public record GiveAnswer(@Nullable String answer, @Nullable String reason) {}
