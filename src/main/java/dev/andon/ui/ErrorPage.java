package dev.andon.ui;

import org.jspecify.annotations.Nullable;

/**
 * A page that could not be shown, in words for the person who asked.
 *
 * @param back where they came from, or the start
 * @param reference what finds the fault in the log; null when there was none
 */
public record ErrorPage(
        int status,
        String title,
        String text,
        String back,
        @Nullable String reference) {}
