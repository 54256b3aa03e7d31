package dev.andon.interventions.web;

import dev.andon.interventions.Intervention;
import dev.andon.interventions.Neighbour;
import dev.andon.interventions.Said;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
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
        return java.util.stream.Stream.of(
                        new Told("announced", one.announced(), null),
                        told("cleared", one.cleared(), null),
                        told(
                                one.uncleared() == null ? "started" : "started without clearing",
                                one.started(),
                                one.uncleared()),
                        told(one.state().label(), one.ended(), one.remark()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static @Nullable Told told(String label, @Nullable Said said, @Nullable String words) {
        return said == null ? null : new Told(label, said, words);
    }

    public boolean isWaiting() {
        return one.state() == dev.andon.interventions.State.ANNOUNCED;
    }

    public boolean isCleared() {
        return one.state() == dev.andon.interventions.State.CLEARED;
    }

    public boolean isUnderWay() {
        return one.state() == dev.andon.interventions.State.STARTED;
    }
}
