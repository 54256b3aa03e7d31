package dev.andon.response;

import java.time.Duration;

/**
 * How long this house waits for people before Andon says something.
 *
 * @param answerMinutes for whoever is asked for something to say that they are on it
 * @param objectionMinutes for objections to a proposal, unless it says otherwise; 0 for no time at all
 * @param version grows with every change
 */
public record Pace(int answerMinutes, int objectionMinutes, long version) {

    public Duration answer() {
        return Duration.ofMinutes(answerMinutes);
    }
}
