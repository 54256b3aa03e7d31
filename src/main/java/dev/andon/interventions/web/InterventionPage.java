package dev.andon.interventions.web;

import dev.andon.interventions.Intervention;
import dev.andon.interventions.Neighbour;
import dev.andon.interventions.Said;
import dev.andon.interventions.State;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One intervention, what is near it, and what can be said of it.
 *
 * @param near as far as the reader may know
 * @param hinted whether there is something that few may see
 * @param form what was typed and refused
 */
public record InterventionPage(
        Incident incident,
        Intervention one,
        List<Neighbour> near,
        boolean hinted,
        @Nullable Holder commander,
        Form form) {

    /** One line of its story; not there while nobody said it. */
    public record Told(String label, Said said, @Nullable String words) {}

    /** What was said of it, in order. */
    public List<Told> story() {
        List<Told> story = new ArrayList<>();
        story.add(new Told("announced", one.announced(), null));
        Said cleared = one.cleared();
        if (cleared != null) {
            story.add(new Told("cleared", cleared, null));
        }
        Said started = one.started();
        if (started != null) {
            String uncleared = one.uncleared();
            story.add(new Told(uncleared == null ? "started" : "started without clearing", started, uncleared));
        }
        Said ended = one.ended();
        if (ended != null) {
            story.add(new Told(one.state().label(), ended, one.remark()));
        }
        return story;
    }

    public boolean isWaiting() {
        return one.state() == State.ANNOUNCED;
    }

    public boolean isCleared() {
        return one.state() == State.CLEARED;
    }

    public boolean isUnderWay() {
        return one.state() == State.STARTED;
    }
}
