package dev.andon.home.web;

import dev.andon.alerts.Unacknowledged;
import dev.andon.comms.Awaited;
import dev.andon.response.Incident;
import dev.andon.response.Mention;
import dev.andon.response.Offer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param after what the page is up to; the live stream goes on from there
 * @param cards the worst live incidents
 * @param more how many more are live
 * @param offered roles that wait for the viewer's answer
 * @param mentions where the viewer is meant and has not looked yet
 * @param silent whether no incident was ever declared, as far as the viewer may know
 */
public record HomePage(
        long after,
        Sentence sentence,
        List<Card> cards,
        int more,
        Unacknowledged alerts,
        List<Offered> offered,
        List<Mention> mentions,
        List<Waiting> waiting,
        List<Learned> learned,
        Weeks weeks,
        boolean silent,
        Instant now) {

    /** A live incident. */
    public record Card(
            Incident incident, String phase, @Nullable Awaited update) {}

    /**
     * A role that is offered to the viewer.
     *
     * @param role what the house calls it
     */
    public record Offered(long number, String title, String role, Offer offer, Instant now) {}

    /**
     * Something that waits for the viewer.
     *
     * @param due null when it can wait
     * @param dismissal where a form says not to ask again; null where that is not for the viewer to say
     */
    public record Waiting(
            String what,
            String href,
            String why,
            @Nullable Instant due,
            @Nullable String dismissal) {
        Waiting(String what, String href, String why, @Nullable Instant due) {
            this(what, href, why, due, null);
        }
    }

    /** A report that was published lately, and how it begins. */
    public record Learned(String title, String href, long number, Instant publishedAt, String beginning) {}
}
