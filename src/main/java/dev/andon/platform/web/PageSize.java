package dev.andon.platform.web;

import dev.andon.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** How many items a page of a list has: the query parameter {@code page_size}. */
public final class PageSize {
    public static final int DEFAULT = 50;
    public static final int MOST = 200;

    private PageSize() {}

    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw new Invalid("page_size", "must be between 1 and " + MOST);
        }
        return asked;
    }
}
