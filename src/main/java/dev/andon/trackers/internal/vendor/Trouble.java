package dev.andon.trackers.internal.vendor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A tracker did not do what it was asked. */
public final class Trouble extends RuntimeException {
    private final Kind kind;
    private final @Nullable Duration after;

    /** What can be done about it. */
    public enum Kind {
        /** It wants to be left alone for a while. */
        BUSY,
        /** It said nothing, or that it is broken; whether it was done is not known. */
        DOWN,
        /** What opens it no longer does, or does not open this. An owner has to look. */
        CLOSED,
        /** There is no such ticket, any more. */
        GONE,
        /** It does not want this as it is; asked again it would say the same. */
        REFUSED
    }

    /** @param why a sentence for people, without secrets */
    public Trouble(Kind kind, String why) {
        this(kind, why, null);
    }

    /** @param after how long it wants to be left alone; null where it did not say */
    public Trouble(Kind kind, String why, @Nullable Duration after) {
        super(why, null, false, false);
        this.kind = kind;
        this.after = after;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Duration after() {
        return after;
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
