package dev.andon.alerts.web;

import dev.andon.alerts.AlertSource;
import dev.andon.platform.AndonSettings;
import org.springframework.stereotype.Component;

/** Where a tool sends what it has to say, and what to paste into its configuration. */
@Component
class SourceUrls {
    private final String base;

    SourceUrls(AndonSettings settings) {
        this.base = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    String url(AlertSource source) {
        return base + source.kind().path(source.routingKey());
    }

    /** Ready to paste; words in capitals are the reader's own. */
    String snippet(AlertSource source) {
        String url = url(source);
        return switch (source.kind()) {
            case ALERTMANAGER -> """
                route:
                  receiver: andon
                receivers:
                  - name: andon
                    webhook_configs:
                      - url: '%s'
                        send_resolved: true
                """.formatted(url);
            case PAGERDUTY, OPSGENIE -> """
                receivers:
                  - name: andon
                    pagerduty_configs:
                      - url: '%s'
                        routing_key: '%s'
                        severity: '{{ if .CommonLabels.severity }}{{ .CommonLabels.severity }}{{ else }}error{{ end }}'
                """.formatted(url, source.routingKey());
            case GRAFANA -> """
                Alerting, Contact points, Add contact point
                Integration: Webhook
                URL: %s
                HTTP method: POST
                """.formatted(url);
            case GENERIC -> """
                curl -H 'Content-Type: application/json' %s -d '{
                  "routing_key": "%s",
                  "event_action": "trigger",
                  "dedup_key": "backup/db-1",
                  "payload": {"summary": "Backup of db-1 failed", "source": "db-1", "severity": "error"}
                }'
                """.formatted(url, source.routingKey());
        };
    }
}
