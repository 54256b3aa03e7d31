package dev.andon.prevention.internal;

import dev.andon.response.Incident;
import java.util.Comparator;

/** Which of two incidents was first. */
public final class Order {
    private static final Comparator<Incident> DECLARED =
            Comparator.comparing(Incident::declaredAt).thenComparing(Incident::id);

    private Order() {}

    /** Whether one was declared before the other. */
    public static boolean isBefore(Incident one, Incident other) {
        return DECLARED.compare(one, other) < 0;
    }
}
