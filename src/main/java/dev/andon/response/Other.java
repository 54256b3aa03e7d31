package dev.andon.response;

/**
 * Another incident as a log names it.
 *
 * @param restricted whether it was when this was written; then lines and reports say "another incident" instead of its
 *     number, because not everybody who reads this log may know of it
 */
public record Other(long number, boolean restricted) {

    static Other of(Incident incident) {
        return new Other(incident.number(), incident.restricted());
    }

    /** How a reader of the log is told of it. */
    public String words() {
        return restricted ? "another incident" : "INC-" + number;
    }
}
