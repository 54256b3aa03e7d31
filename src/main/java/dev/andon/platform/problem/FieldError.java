package dev.andon.platform.problem;

/**
 * What is wrong with one field of what was sent.
 *
 * @param field the field's name as the sender wrote it: snake_case in JSON, the input's name in a form
 * @param message a sentence for the person who sent it, without a final full stop
 */
public record FieldError(String field, String message) {}
