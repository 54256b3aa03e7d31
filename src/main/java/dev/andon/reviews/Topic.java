package dev.andon.reviews;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.response.Incident;
import java.util.Locale;

/**
 * An incident that a review meeting takes, with the report it is read from.
 *
 * @param report key of the report among those of the incident
 * @param minutes how long it is to take
 * @param position from 1, in the order in which they are taken
 * @param note why it was sent back or skipped; else what the organiser says of it; may be empty
 */
public record Topic(long id, Incident incident, String report, int minutes, int position, State state, String note) {

    /** What became of it. One that was sent back waits until its report is ready. */
    public enum State {
        PLANNED("Planned"),
        SENT_BACK("Sent back"),
        TAKEN("Taken"),
        SKIPPED("Skipped");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The word in JSON and SQL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    /** Whether time is set aside for it. */
    public boolean isOnAgenda() {
        return state == State.PLANNED || state == State.TAKEN;
    }

    Topic with(int length, String words) {
        return new Topic(id, incident, report, length, position, state, words);
    }

    Topic in(State other, String words) {
        return new Topic(id, incident, report, minutes, position, other, words);
    }

    Topic at(int place) {
        return new Topic(id, incident, report, minutes, place, state, note);
    }

    /** Where the report is. */
    public ReportAddress address() {
        return new ReportAddress(incident.number(), report);
    }

    /** The path of the report's page. */
    public String path() {
        return report.equals(Report.MAIN)
                ? "/incidents/%d/report".formatted(incident.number())
                : "/incidents/%d/reports/%s".formatted(incident.number(), report);
    }
}
