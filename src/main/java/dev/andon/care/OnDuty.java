package dev.andon.care;

import dev.andon.response.Duty;
import dev.andon.response.Duty.Stretch;
import dev.andon.response.Incident;
import dev.andon.response.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That somebody is on duty, and since when. A pure function of the incident and the time. It is there so that nobody is
 * kept too long; never a measure of a person, and never kept.
 */
public record OnDuty(Instant since, Instant until) {
    /** Whoever was away for less has not rested. */
    private static final Duration PAUSE = Duration.ofHours(1);

    /** Empty for somebody who is not at it now. */
    public static Optional<OnDuty> of(Incident incident, long personId, Instant now) {
        boolean here = incident.isLive()
                && incident.crew().find(personId).filter(Presence::here).isPresent();
        List<Stretch> stretches = here ? stretches(incident, personId, now) : List.of();
        if (stretches.isEmpty() || isOver(stretches.getLast(), now)) {
            return Optional.empty();
        }
        Instant since = stretches.getLast().from();
        for (Stretch stretch : stretches.reversed()) {
            if (Duration.between(stretch.to(), since).compareTo(PAUSE) >= 0) {
                break;
            }
            since = stretch.from();
        }
        return Optional.of(new OnDuty(since, stretches.getLast().to()));
    }

    /** Everybody's time up to a moment at which they were still at it: what was true when the impact ceased. */
    static boolean wasAt(Incident incident, long personId, Instant moment) {
        return stretches(incident, personId, moment.plus(PAUSE)).stream()
                .anyMatch(stretch -> !stretch.from().isAfter(moment)
                        && !stretch.to().plus(PAUSE).isBefore(moment));
    }

    private static List<Stretch> stretches(Incident incident, long personId, Instant now) {
        return Duty.of(incident, now).stream()
                .filter(duty -> duty.person().id() == personId)
                .findFirst()
                .map(Duty::stretches)
                .orElse(List.of());
    }

    /** Of somebody who only writes, the last entry is the last one knows of them. */
    private static boolean isOver(Stretch last, Instant now) {
        return last.toSeq() != null && last.to().isBefore(now.minus(PAUSE));
    }

    public Duration time() {
        return Duration.between(since, until);
    }

    /** "41 min", "4 h 10 min". */
    public String words() {
        long minutes = time().toMinutes();
        return minutes < 60
                ? minutes + " min"
                : minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
}
