package dev.andon.ui;

/** One choice of a select. */
public record Option(String value, String label) {}
