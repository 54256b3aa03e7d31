package dev.andon.response.web;

import dev.andon.people.Person;
import dev.andon.response.Incident;
import dev.andon.response.Presence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, as pages say it; the same for everybody who looks.
 *
 * @param now when this was rendered
 */
public record CrewView(Incident incident, List<Mate> here, List<Mate> awaited, List<Mate> gone, Instant now) {
    /**
     * One of them.
     *
     * @param roles names of the roles they hold
     * @param with what they came along with: "INC-4", or "another incident" where not everybody may know of it
     * @param zone where their clock runs
     * @param onDuty how long they were at it, pauses left out; shown to {@link dev.andon.response.Duty#mayKnow} alone
     */
    public record Mate(
            Presence presence, List<String> roles, @Nullable String with, ZoneId zone, Duration onDuty) {

        public String name() {
            return presence.person().name();
        }

        public String initials() {
            return Person.initials(name());
        }

        /** Why they are there, in one line: their reason, else by what they came. */
        public String why() {
            Presence.Asked asked = presence.asked();
            String reason = presence.reason();
            String came = with == null ? presence.how().label() : "came with " + with;
            String told = reason == null ? came : reason;
            return asked == null ? told : "asked by " + asked.by() + (reason == null ? "" : ": " + reason);
        }

        public @Nullable Instant since() {
            return presence.since();
        }

        /** What their clock says. */
        public String clock(Instant now) {
            return now.atZone(zone).toLocalTime().toString().substring(0, 5);
        }

        /** "Lisbon" for Europe/Lisbon. */
        public String place() {
            return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        }
    }

    /** "41 min", "2 h 10 min". */
    public static String words(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    public boolean isEmpty() {
        return here.isEmpty() && awaited.isEmpty() && gone.isEmpty();
    }
}
