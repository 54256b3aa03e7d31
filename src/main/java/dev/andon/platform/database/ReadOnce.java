package dev.andon.platform.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was read while one thing is composed from one snapshot of the database. A room has twenty parts that do
 * not know each other, and half of them ask the same: seventy queries for a page became thirty. Only for reading, inside
 * a transaction that sees one snapshot; there the second answer would be the first one again. Outside of
 * {@link #composing} nothing is remembered.
 */
public final class ReadOnce {
    private static final ScopedValue<Map<Object, Object>> READ = ScopedValue.newInstance();

    private ReadOnce() {}

    /** Does the work; what it reads through {@link #of} is read once. */
    static <T> T composing(Supplier<T> work) {
        return READ.isBound()
                ? work.get()
                : ScopedValue.where(READ, new HashMap<>()).call(work::get);
    }

    /** What was read under this key before, if anything was. */
    static <T> @Nullable T known(Object key, Class<T> kind) {
        return READ.isBound() ? kind.cast(READ.get().get(key)) : null;
    }

    /** Whether somebody is composing. */
    public static boolean isComposing() {
        return READ.isBound();
    }

    /**
     * The answer to a question, read now or remembered.
     *
     * @param key says which question it is, with everything it depends on
     */
    @SuppressWarnings("unchecked") // what is kept under a key was read by the same question
    public static <T> T of(Object key, Supplier<T> read) {
        if (!READ.isBound()) {
            return read.get();
        }
        Map<Object, Object> known = READ.get();
        if (!known.containsKey(key)) {
            known.put(key, read.get());
        }
        return (T) known.get(key);
    }
}
