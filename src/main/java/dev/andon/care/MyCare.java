package dev.andon.care;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Andon has to say to one person, and to nobody else.
 *
 * @param off whether they, or the house, want none of it
 * @param onDutySince null while they are not at it
 * @param secondsOnDuty since then; null while they are not at it
 * @param restsUntil until when their break goes on; null when they take none
 */
public record MyCare(
        boolean off,
        @Nullable Instant onDutySince,
        @Nullable Long secondsOnDuty,
        @Nullable Instant restsUntil,
        List<Prompt> prompts) {

    static final MyCare OFF = new MyCare(true, null, null, null, List.of());

    @JsonIgnore
    public boolean isEmpty() {
        return prompts.isEmpty() && restsUntil == null;
    }
}
