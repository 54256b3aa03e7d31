package dev.andon.stories;

import dev.andon.alerts.Alerts;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import java.util.Map;

/** A monitoring tool that tells the house what is wrong. */
record Watchdog(Cast cast, Http http, Alerts alerts) {

    /** @return the id of the alert */
    long raised(String summary) {
        Map<String, String> source = Map.of("name", "Prometheus", "kind", "pagerduty");
        String key = cast.owner()
                .api()
                .postJson("/api/v1/alert-sources", source)
                .json()
                .get("routing_key")
                .asString();
        http.postJson("/v2/enqueue", """
            {"routing_key":"%s","event_action":"trigger","dedup_key":"watched",
             "payload":{"summary":"%s","source":"db-1","severity":"critical"}}
            """.formatted(key, summary));
        return alerts.unacknowledged(1).worst().getFirst().id();
    }
}
