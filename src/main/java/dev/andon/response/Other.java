package dev.andon.response;

/**
 * Another incident as a log names it.
 *
 * @param restricted whether it was when this was written; whether it may be named now, {@link Incidents#mayBeNamed} says
 */
public record Other(long number, boolean restricted) {

    static Other of(Incident incident) {
        return new Other(incident.number(), incident.restricted());
    }
}
