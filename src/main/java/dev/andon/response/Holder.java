package dev.andon.response;

/** A person as a log remembers them: the id, and the name they had then. */
public record Holder(long id, String name) {}
