package dev.andon.alerts;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.catalog.Snapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which service of the catalog an alert is about. Looked up when somebody reads it: the intake is never slowed, and an
 * alias that is added today also explains the alerts of yesterday.
 */
@Component
public class AlertServices {
    /** Where tools say it, most exact first: Alertmanager's label, PagerDuty's component, its group, an application. */
    public static final List<String> LABELS = List.of("service", "service_name", "group", "app", "job");

    private final Catalog catalog;
    private final AlertSources sources;

    AlertServices(Catalog catalog, AlertSources sources) {
        this.catalog = catalog;
        this.sources = sources;
    }

    /** The service it is about, if the catalog knows one of the words it says. */
    public Optional<Service> of(Alert alert) {
        return Optional.ofNullable(of(List.of(alert)).get(alert.id()));
    }

    /** The same for many, by the id of the alert; those about nothing the catalog knows are left out. */
    public Map<Long, Service> of(Collection<Alert> alerts) {
        if (alerts.isEmpty()) {
            return Map.of();
        }
        Snapshot now = catalog.now();
        if (now.services().isEmpty()) {
            return Map.of();
        }
        Map<Long, String> ofSources = sources.services();
        Map<Long, Service> found = new HashMap<>();
        for (Alert alert : alerts) {
            now.service(ofSources.get(alert.sourceId()))
                    .or(() -> words(alert)
                            .flatMap(word -> now.resolve(word).stream())
                            .findFirst())
                    .ifPresent(service -> found.put(alert.id(), service));
        }
        return found;
    }

    private static Stream<String> words(Alert alert) {
        Stream<String> labels = LABELS.stream().map(alert.labels()::get);
        return Stream.concat(
                        Stream.concat(
                                Stream.ofNullable(alert.labels().get("service")), Stream.ofNullable(alert.component())),
                        labels)
                .filter(Objects::nonNull);
    }
}
