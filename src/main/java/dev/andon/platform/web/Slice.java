package dev.andon.platform.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as the API answers it: {@code {"items": [...], "next_cursor": "..."}}.
 *
 * @param nextCursor what to send as {@code cursor} for the next page; null on the last
 */
public record Slice<T>(List<T> items, @Nullable String nextCursor) {

    /** A list that is never longer than one page. */
    public static <T> Slice<T> all(List<T> items) {
        return new Slice<>(items, null);
    }

    /**
     * Cuts what a query with {@code limit size + 1} answered.
     *
     * @param cursorOf where the next page starts after this, the last item of the page
     */
    public static <T> Slice<T> of(List<T> oneMore, int size, Function<T, Cursor> cursorOf) {
        if (oneMore.size() <= size) {
            return all(List.copyOf(oneMore));
        }
        List<T> items = List.copyOf(oneMore.subList(0, size));
        return new Slice<>(items, cursorOf.apply(items.getLast()).encoded());
    }

    /**
     * A page of a list that is known as a whole.
     *
     * @param after the cursor of the last item of the page before; null for the first page. One that no item has ends the list
     * @param cursorOf tells each item from every other
     */
    public static <T> Slice<T> within(List<T> all, @Nullable Cursor after, int size, Function<T, Cursor> cursorOf) {
        List<T> left = after == null
                ? all
                : all.stream()
                        .dropWhile(item -> !cursorOf.apply(item).equals(after))
                        .skip(1)
                        .toList();
        return of(left.subList(0, Math.min(left.size(), size + 1)), size, cursorOf);
    }

    /**
     * Cuts a list that is there whole, latest first; the cursor is the number of the last item of a page.
     *
     * @param all every item, by rising number
     * @param wanted which of them are asked for
     * @param pageSize the query parameter {@code page_size}, or null
     * @param cursor the query parameter {@code cursor}, or null
     */
    public static <T> Slice<T> latestFirst(
            List<T> all,
            ToLongFunction<T> number,
            Predicate<T> wanted,
            @Nullable Integer pageSize,
            @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        long before = after == null ? Long.MAX_VALUE : after.number(0);
        List<T> oneMore = all.reversed().stream()
                .filter(item -> number.applyAsLong(item) < before)
                .filter(wanted)
                .limit(size + 1L)
                .toList();
        return of(oneMore, size, last -> Cursor.of(number.applyAsLong(last)));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), nextCursor);
    }
}
