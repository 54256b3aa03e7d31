package dev.andon.impact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a system is, as people in a room say it; worst first. A sign and a word stand for it wherever it is shown. */
public enum Condition {
    DOWN("◆"),
    DEGRADED("■"),
    RECOVERING("↗"),
    UNKNOWN("?"),
    WORKING("✓");

    private final String sign;

    Condition(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether whoever said so says that something is wrong with it. */
    public boolean isIll() {
        return this == DOWN || this == DEGRADED;
    }

    /** The condition of exactly that word, if there is one. */
    public static Optional<Condition> find(@Nullable String word) {
        return Arrays.stream(values())
                .filter(condition -> condition.word().equals(word))
                .findFirst();
    }

    /** @throws IllegalArgumentException for a word of no condition; what is in a log always has one */
    public static Condition of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Every word, for messages and forms. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Condition::word).toList();
    }
}
