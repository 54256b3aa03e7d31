package dev.andon.home.sample;

import dev.andon.response.Act;

/** What one word of a story does, with the clock at the time of the step. */
@FunctionalInterface
interface Verb {
    void play(Act act, Step step, Scene scene);
}
