package dev.andon.care;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the commander of an incident should know of those who are in it, to send them home in time. For nobody else.
 *
 * @param people whom to relieve
 * @param resting who takes a break
 * @param hungry who should have something to eat by now
 * @param quiet who is at it and wants none of this: silence about them does not mean that they are fresh
 * @param prompts the same as lines to act on; those that were put away are left out
 */
public record Relief(
        List<Tired> people, List<Resting> resting, List<String> hungry, List<Quiet> quiet, List<Prompt> prompts) {

    /**
     * Somebody who has been on for long, or in their own night.
     *
     * @param localTime what their clock says
     * @param href where to hand their role over; null when they have none
     */
    public record Tired(
            long personId,
            String name,
            Instant onDutySince,
            long secondsOnDuty,
            String localTime,
            boolean night,
            @Nullable String href) {}

    /** Somebody who rests. */
    public record Resting(long personId, String name, Instant until) {}

    /** Somebody of whom Andon says nothing, as they wish; nothing of their hours either. */
    public record Quiet(long personId, String name) {}

    @JsonIgnore
    public boolean isEmpty() {
        return prompts.isEmpty() && resting.isEmpty() && quiet.isEmpty();
    }
}
