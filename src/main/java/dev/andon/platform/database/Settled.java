package dev.andon.platform.database;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What hardly ever changes and is part of every page: settings, people, teams. Answered from memory while
 * {@link Composing}, as long as the database says in the same snapshot that none of it has changed; triggers on the
 * tables see to that. Elsewhere it is read, so that whoever changes something finds it changed.
 */
@Component
public class Settled {
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(UUID revision, Object value) {}

    /** Says which revision the snapshot has that is composed from. */
    static void know(UUID revision) {
        ReadOnce.of(Settled.class, () -> revision);
    }

    /**
     * The answer to a question about tables that have the trigger {@code settled}.
     *
     * @param question one of a handful; the answer depends on nothing else
     * @param read answers what nobody changes afterwards
     */
    @SuppressWarnings("unchecked") // what is kept under a question was read by the same one
    public <T> T of(String question, Supplier<T> read) {
        UUID now = revision();
        if (now == null) {
            return ReadOnce.of(question, read);
        }
        Known before = known.get(question);
        if (before != null && before.revision().equals(now)) {
            return (T) before.value();
        }
        T value = read.get();
        known.put(question, new Known(now, value));
        return value;
    }

    private static @Nullable UUID revision() {
        return ReadOnce.known(Settled.class, UUID.class);
    }
}
