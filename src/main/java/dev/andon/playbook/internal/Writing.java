package dev.andon.playbook.internal;

import dev.andon.playbook.Checklist;
import dev.andon.playbook.DocumentTemplate;
import dev.andon.playbook.Field;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Phase;
import dev.andon.playbook.ReportRule;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import dev.andon.playbook.Training;
import dev.andon.playbook.WarRoom;
import dev.andon.playbook.When;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole playbook as maps and lists of plain values, always in the same order and without what says nothing:
 * the same playbook is the same text everywhere. Mirrors {@link Reading}.
 */
public final class Writing {
    private final Contents contents;

    private Writing(Contents contents) {
        this.contents = contents;
    }

    /** The file, as nested maps; {@link Contents#SECTIONS} are its names. */
    public static Map<String, Object> tree(Contents contents) {
        return new Writing(contents).tree();
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(Reading.FORMAT, 1);
        tree.put("severities", keyed("severities", contents.severities(), Writing::severity));
        tree.put("types", keyed("types", contents.types(), Writing::type));
        tree.put("phases", keyed("phases", contents.phases(), Writing::phase));
        tree.put("roles", keyed("roles", contents.roles(), this::role));
        tree.put("checklists", keyed("checklists", contents.checklists(), Writing::checklist));
        tree.put("documents", keyed("documents", contents.documents(), Writing::document));
        tree.put("reports", keyed("reports", contents.reports(), Writing::report));
        tree.put(
                "report_rules",
                contents.reportRules().stream().map(Writing::reportRule).toList());
        tree.put("war_rooms", keyed("war_rooms", contents.warRooms(), Writing::warRoom));
        tree.put("fields", keyed("fields", contents.fields(), Writing::field));
        return tree;
    }

    private <T> List<Map<String, Object>> keyed(String section, List<T> all, Function<T, Map<String, Object>> write) {
        return all.stream()
                .map(one -> {
                    Map<String, Object> written = write.apply(one);
                    if (contents.isRetired(section, String.valueOf(written.get("key")))) {
                        written.put("retired", true);
                    }
                    return written;
                })
                .toList();
    }

    private static Map<String, Object> severity(Severity severity) {
        Map<String, Object> map = named(severity.key(), severity.name());
        map.put("criteria", severity.criteria());
        put(map, "cadence_minutes", minutes(severity.cadence()));
        return map;
    }

    private static Map<String, Object> type(IncidentType type) {
        Map<String, Object> map = named(type.key(), type.name());
        map.put("description", type.description());
        put(map, "restricted", type.restricted());
        map.put("report", type.reportTemplate());
        return map;
    }

    private static Map<String, Object> phase(Phase phase) {
        Map<String, Object> map = named(phase.key(), phase.name());
        map.put("statuses", phase.statuses());
        map.put("instructions", phase.instructions());
        return map;
    }

    private Map<String, Object> role(Role role) {
        Map<String, Object> map = named(role.key(), role.name());
        map.put("card", role.card());
        put(
                map,
                "people",
                contents.trainings().stream()
                        .filter(training -> training.role().equals(role.key()))
                        .map(Writing::training)
                        .toList());
        return map;
    }

    private static Map<String, Object> training(Training training) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("email", training.email());
        map.put("level", training.level().word());
        put(map, "since", training.since() == null ? null : training.since().toString());
        put(map, "note", training.note());
        return map;
    }

    private static Map<String, Object> checklist(Checklist list) {
        Map<String, Object> map = named(list.key(), list.name());
        put(map, "phase", list.phase());
        put(map, "when", when(list.when()));
        map.put(
                "items",
                list.items().stream()
                        .map(item -> {
                            Map<String, Object> written = new LinkedHashMap<>();
                            written.put("key", item.key());
                            written.put("text", item.text());
                            put(written, "help", item.help());
                            put(written, "asks", item.asks() == null ? null : Asked.written(item.asks()));
                            return written;
                        })
                        .toList());
        return map;
    }

    private static Map<String, Object> document(DocumentTemplate document) {
        Map<String, Object> map = named(document.key(), document.name());
        put(map, "when", when(document.when()));
        map.put("body", document.body());
        return map;
    }

    private static Map<String, Object> report(ReportTemplate report) {
        Map<String, Object> map = named(report.key(), report.name());
        map.put("description", report.description());
        map.put(
                "sections",
                report.sections().stream().map(Writing::reportSection).toList());
        return map;
    }

    private static Map<String, Object> reportSection(ReportTemplate.Section section) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", section.key());
        map.put("heading", section.heading());
        map.put("level", section.level());
        map.put("form", section.form().word());
        ReportTemplate.Typed typed = section.typed();
        put(map, "kind", typed == null ? null : typed.kind().word());
        put(map, "choices", typed == null ? null : typed.choices());
        put(map, "help", section.help());
        put(map, "prefill", section.prefill().equals("none") ? null : section.prefill());
        put(map, "required_from", section.requiredFrom());
        return map;
    }

    private static Map<String, Object> reportRule(ReportRule rule) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "when", when(rule.when()));
        map.put("report", rule.template());
        return map;
    }

    private static Map<String, Object> warRoom(WarRoom room) {
        Map<String, Object> map = named(room.key(), room.name());
        put(map, "url", room.url());
        map.put("kind", room.kind().word());
        put(map, "bridge", room.bridge());
        put(map, "tells", room.tells());
        put(map, "every_minutes", minutes(room.every()));
        put(map, "note", room.note());
        put(map, "when", when(room.when()));
        return map;
    }

    private static Map<String, Object> field(Field field) {
        Map<String, Object> map = named(field.key(), field.name());
        put(map, "help", field.help());
        map.put("kind", field.kind().word());
        put(map, "choices", field.choices());
        put(map, "types", field.types());
        put(map, "required", field.required());
        if (field.condition() != null) {
            Map<String, Object> condition = new LinkedHashMap<>();
            condition.put("field", field.condition().field());
            condition.put("equals", field.condition().equals());
            map.put("condition", condition);
        }
        return map;
    }

    private static Map<String, Object> when(When when) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "types", when.types());
        put(map, "severities", when.severities());
        return map;
    }

    private static Map<String, Object> named(String key, String name) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", key);
        map.put("name", name);
        return map;
    }

    private static @Nullable Integer minutes(@Nullable Duration duration) {
        return duration == null ? null : (int) duration.toMinutes();
    }

    /** Leaves out what says nothing: null, false, empty. */
    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        boolean nothing = switch (value) {
            case null -> true;
            case Boolean truth -> !truth;
            case String text -> text.isEmpty();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> nested -> nested.isEmpty();
            default -> false;
        };
        if (!nothing && value != null) {
            map.put(name, value);
        }
    }
}
