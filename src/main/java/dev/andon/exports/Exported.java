package dev.andon.exports;

/** A report as a file. */
public record Exported(Format format, String fileName, byte[] bytes) {}
