package dev.andon.people.security;

/** Where other programs knock that prove themselves by what they send: monitoring tools, and trackers with their webhooks. */
final class Intake {
    static final String[] PATHS = {
        "/v2/**", "/alertmanager/**", "/hooks/**", "/generic/**", "/grafana/**", "/opsgenie/**", "/trackers/**",
    };

    private Intake() {}
}
