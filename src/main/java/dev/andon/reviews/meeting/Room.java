package dev.andon.reviews.meeting;

import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The room of a review meeting as it is at one moment.
 *
 * @param version grows with everything that happens in it
 * @param topic id of the topic that is on; null for none
 * @param runningSince since when its clock runs; null while it stands
 * @param spent on each topic, without what runs now, by topic
 * @param hands who speaks, then who wants to, in order
 */
public record Room(
        ReviewMeeting meeting,
        long version,
        @Nullable Long topic,
        @Nullable Instant runningSince,
        Map<Long, Duration> spent,
        List<Hand> hands) {

    public Room {
        spent = Map.copyOf(spent);
        hands = List.copyOf(hands);
    }

    /**
     * Somebody who wants to speak, or does.
     *
     * @param speaks whether it is their turn
     */
    public record Hand(long person, String name, boolean speaks) {}

    /** The topic that is on. */
    public Optional<Topic> current() {
        return topic == null ? Optional.empty() : meeting.topic(topic);
    }

    /** Whether a clock ran in it for anything. */
    public boolean isLed() {
        return topic != null || !spent.isEmpty();
    }

    /** Whether this topic is on, or was. */
    public boolean wasOn(long of) {
        return topic != null && topic == of || spent.containsKey(of);
    }

    /** Whether its clock runs. */
    public boolean isRunning() {
        return runningSince != null;
    }

    /** How long was spent on a topic by then. */
    public Duration spent(long of, Instant now) {
        Duration before = spent.getOrDefault(of, Duration.ZERO);
        if (topic == null || topic != of || runningSince == null) {
            return before;
        }
        return before.plus(Duration.between(runningSince, now));
    }

    /** When the time of the topic that is on is used up, if nobody stops its clock; empty while it stands. */
    public Optional<Instant> endsAt() {
        Instant since = runningSince;
        return since == null
                ? Optional.empty()
                : current()
                        .map(on -> since.plus(Duration.ofMinutes(on.minutes()))
                                .minus(spent.getOrDefault(on.id(), Duration.ZERO)));
    }

    /** The topic that comes after the one that is on; the first that was not taken when none is. */
    public Optional<Topic> next() {
        int after = current().map(Topic::position).orElse(Integer.MIN_VALUE);
        return meeting.agenda().stream()
                .filter(one -> one.state() == Topic.State.PLANNED)
                .filter(one -> one.position() > after)
                .findFirst();
    }

    /** Who speaks. */
    public Optional<Hand> speaker() {
        return hands.stream().filter(Hand::speaks).findFirst();
    }

    /** Who wants to speak, in order. */
    public List<Hand> waiting() {
        return hands.stream().filter(hand -> !hand.speaks()).toList();
    }

    /** Whether this person speaks or wants to. */
    public boolean isRaised(long person) {
        return hands.stream().anyMatch(hand -> hand.person() == person);
    }
}
