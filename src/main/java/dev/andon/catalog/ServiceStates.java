package dev.andon.catalog;

import dev.andon.people.Actor;
import java.util.Map;

/** How services are right now, as another module knows it. That module implements it. */
public interface ServiceStates {

    /** What this viewer may know, by the key of the service; never anything of a restricted incident they may not see. */
    Map<String, State> states(Actor viewer);

    /**
     * A state, in words, shape and colour alike.
     *
     * @param word a few words: SEV1 INC-214
     * @param href where it is worked on
     */
    record State(Tone tone, String word, String href) {}

    /** Worst first. */
    enum Tone {
        DOWN,
        SLOW
    }
}
