package dev.andon.people.security;

/** Where monitoring tools knock. */
final class Intake {
    static final String[] PATHS = {
        "/v2/**", "/alertmanager/**", "/hooks/**", "/generic/**", "/grafana/**", "/opsgenie/**",
    };

    private Intake() {}
}
