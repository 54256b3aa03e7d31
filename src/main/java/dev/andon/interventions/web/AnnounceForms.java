package dev.andon.interventions.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.interventions.Clearing;
import dev.andon.interventions.Policies;
import dev.andon.interventions.Policy;
import dev.andon.interventions.Risk;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the form of an intervention. */
@Component
class AnnounceForms {
    /** A list of suggestions; whoever means another types it. */
    private static final int SUGGESTED = 200;

    private final Catalog catalog;
    private final Policies policies;

    AnnounceForms(Catalog catalog, Policies policies) {
        this.catalog = catalog;
        this.policies = policies;
    }

    AnnounceForm empty(Incident incident) {
        return of(incident, Form.of(prefilled(incident, null)));
    }

    AnnounceForm from(Incident incident, dev.andon.interventions.@Nullable Option option) {
        return of(incident, Form.of(prefilled(incident, option)));
    }

    private static Map<String, String> prefilled(Incident incident, dev.andon.interventions.@Nullable Option option) {
        Map<String, String> values = new HashMap<>(Map.of("risk", Risk.MEDIUM.word()));
        if (incident.services().size() == 1) {
            values.put("service", incident.services().getFirst());
        }
        if (option != null) {
            values.put("what", option.text());
            values.put("risk", option.risk().word());
            values.put("option", Long.toString(option.id()));
            values.put("why", "To stop the bleeding: option %d of the board.".formatted(option.id()));
        }
        return values;
    }

    AnnounceForm of(Incident incident, Form form) {
        List<Option> services = Stream.concat(
                        incident.services().stream().flatMap(key -> catalog.now().service(key).stream()),
                        catalog.now().services().values().stream().filter(service -> !service.retired()))
                .distinct()
                .limit(SUGGESTED)
                .map(AnnounceForms::option)
                .toList();
        return new AnnounceForm(incident, services, policy(incident), form);
    }

    private static Option option(Service service) {
        return new Option(service.key(), service.name());
    }

    private String policy(Incident incident) {
        Policy policy = policies.now();
        Clearing clearing = policy.bySeverity().getOrDefault(incident.severity(), policy.usual());
        return switch (clearing) {
            case ALL -> "The commander clears it before it starts.";
            case RISKY -> "If it is destructive or of high risk, the commander clears it before it starts.";
            case NONE -> "It may start as soon as it is announced.";
        };
    }
}
