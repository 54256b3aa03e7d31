package dev.andon.response;

import dev.andon.catalog.Catalog;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Playbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to declare an incident. Only the title and the severity are asked for: at three in the morning every
 * further field is one too many.
 *
 * @param type key of an incident type; null means the playbook's first
 * @param services what is affected: keys or aliases of the catalog, or any other word
 * @param restricted null means as the type says
 * @param alertIds alerts to attach at once
 * @param tags free words, normalised
 * @param fields values of the house's own fields by key; none of them is required here
 */
public record Declare(
        @Nullable String title,
        @Nullable String severity,
        @Nullable String type,
        @Nullable String summary,
        List<String> services,
        @Nullable Boolean restricted,
        List<Long> alertIds,
        List<String> tags,
        Map<String, List<String>> fields) {
    static final int TITLE = 200;
    static final int SUMMARY = 10_000;
    private static final int SERVICES = 50;
    private static final int SERVICE = 100;

    /** Without labels, as rules and tools declare. */
    public Declare(
            @Nullable String title,
            @Nullable String severity,
            @Nullable String type,
            @Nullable String summary,
            List<String> services,
            @Nullable Boolean restricted,
            List<Long> alertIds) {
        this(title, severity, type, summary, services, restricted, alertIds, List.of(), Map.of());
    }

    /** The declaration, checked against the playbook and the catalog; what does not fit is left to the validation. */
    Decision.Declared checked(Playbook playbook, Catalog catalog, Validation validation, Status first) {
        String checkedTitle = validation.line("title", title, TITLE);
        String checkedSummary = validation.optionalText("summary", summary, SUMMARY);
        String severityKey = severity == null || severity.isBlank() ? "" : severity.strip();
        validation.check(!severityKey.isEmpty(), "severity", "is required");
        validation.check(
                severityKey.isEmpty() || playbook.offers("severities", severityKey),
                "severity",
                "\"" + severityKey + "\" is not a severity of this house");
        String typeKey =
                type == null || type.isBlank() ? playbook.types().getFirst().key() : type.strip();
        var knownType = playbook.type(typeKey);
        validation.check(
                playbook.offers("types", typeKey), "type", "\"" + typeKey + "\" is not an incident type of this house");
        List<String> checkedServices = services(services, validation);
        boolean hidden =
                restricted == null ? knownType.map(IncidentType::restricted).orElse(false) : restricted;
        return new Decision.Declared(
                checkedTitle, severityKey, typeKey, checkedSummary, catalog.canonical(checkedServices), hidden, first);
    }

    /** What it is filed under from the start. */
    List<Decision> labels(FieldRules rules, Validation validation, String typeKey) {
        List<Decision> labels = new ArrayList<>();
        if (!tags.isEmpty()) {
            labels.add(new Decision.Tagged(Tags.words(validation, "tags", tags)));
        }
        if (!fields.isEmpty()) {
            labels.addAll(rules.changes(validation, typeKey, Map.of(), fields));
        }
        return labels;
    }

    /** The names, each once, none too long. What the catalog knows of them is for the catalog to say. */
    static List<String> services(List<String> services, Validation validation) {
        List<String> checked = new ArrayList<>();
        validation.check(services.size() <= SERVICES, "services", "are too many; at most " + SERVICES);
        for (int i = 0; i < Math.min(services.size(), SERVICES); i++) {
            String name = validation.line("services[" + i + "]", services.get(i), SERVICE);
            if (!checked.contains(name)) {
                checked.add(name);
            }
        }
        return List.copyOf(checked);
    }
}
