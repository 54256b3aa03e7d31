package dev.andon.home.web;

import dev.andon.home.sample.Progress;
import org.jspecify.annotations.Nullable;

/**
 * @param progress null before it was begun
 * @param welcome whether it may be begun
 */
public record SamplePage(@Nullable Progress progress, boolean welcome) {}
