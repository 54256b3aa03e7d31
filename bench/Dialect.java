import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a storm speaks: one event a request, as PagerDuty's senders do, or groups of alerts, as Alertmanager sends them. */
enum Dialect {
    PAGERDUTY(1) {
        @Override
        String path(String key) {
            return "/v2/enqueue";
        }

        @Override
        String body(String routingKey, String prefix, int from) {
            return """
                {"routing_key": "%s", "event_action": "trigger", "dedup_key": "%s", "client": "bench",
                 "client_url": "https://monitoring.example.org/d/checkout",
                 "payload": {"summary": "Checkout answers slowly in zone eu-1", "source": "checkout-7", "severity": "error",
                  "component": "checkout", "group": "shop", "class": "latency", "timestamp": "2026-11-20T12:00:00Z",
                  "custom_details": {"p99": "2.4 s", "budget": "1 s", "runbook": "https://runbooks.example.org/checkout"}}}
                """.formatted(routingKey, prefix + from);
        }
    },

    ALERTMANAGER(20) {
        @Override
        String path(String key) {
            return "/alertmanager/" + key;
        }

        @Override
        String body(String routingKey, String prefix, int from) {
            return IntStream.range(from, from + perRequest())
                    .mapToObj(n -> alert(prefix + n))
                    .collect(Collectors.joining(",", """
                {"version": "4", "groupKey": "{}:{alertname=CheckoutSlow}", "truncatedAlerts": 0,
                 "status": "firing", "receiver": "andon", "groupLabels": {"alertname": "CheckoutSlow"},
                 "commonLabels": {"alertname": "CheckoutSlow"}, "commonAnnotations": {},
                 "externalURL": "https://alertmanager.example.org", "alerts": [""", "]}"));
        }

        private String alert(String fingerprint) {
            return """
                {"status": "firing", "fingerprint": "%s", "startsAt": "2026-11-20T12:00:00Z",
                 "endsAt": "0001-01-01T00:00:00Z",
                 "labels": {"alertname": "CheckoutSlow", "severity": "error", "instance": "checkout-7", "zone": "eu-1"},
                 "annotations": {"summary": "Checkout answers slowly in zone eu-1"},
                 "generatorURL": "https://monitoring.example.org/d/checkout"}""".formatted(fingerprint);
        }
    };

    private final int perRequest;

    Dialect(int perRequest) {
        this.perRequest = perRequest;
    }

    int perRequest() {
        return perRequest;
    }

    String kind() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean accepted(int status) {
        return status == 200 || status == 202;
    }

    abstract String path(String key);

    /** A request's body with new keys, from this number on. */
    abstract String body(String routingKey, String prefix, int from);
}
