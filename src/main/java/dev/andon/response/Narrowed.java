package dev.andon.response;

import java.util.Map;

/**
 * A question about incidents as SQL about {@code incident i}. Who may see which of them is part of it.
 *
 * @param from behind {@code from}; other tables are joined after it
 * @param where conditions that must all be true
 * @param params what the names in them stand for
 */
public record Narrowed(String from, String where, Map<String, Object> params) {}
