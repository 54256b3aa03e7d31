package dev.andon.response;

import dev.andon.people.Actor;
import java.util.List;
import java.util.Map;

/** A reason why incidents are similar that another module knows, such as a factor that they share. A bean of that module. */
public interface SharedWith {

    /**
     * What an incident shares with others, in words ("same factor: expired certificate"), by the others' numbers. Only what
     * everybody may know who may see both.
     */
    Map<Long, List<String>> reasons(Actor viewer, Incident incident);
}
