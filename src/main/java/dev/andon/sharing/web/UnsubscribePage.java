package dev.andon.sharing.web;

import org.jspecify.annotations.Nullable;

/** @param words what the link ends; null when it has ended, or is none of ours */
public record UnsubscribePage(String token, @Nullable String words, boolean done) {}
