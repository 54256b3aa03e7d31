package dev.andon.response;

import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of many incidents. Null and empty leave things as they are. Handing over command is not among it:
 * that takes a person who accepts, in one incident.
 *
 * @param reason said with a change of severity or status
 * @param fields by field key; blank clears
 */
public record BulkChange(
        @Nullable String severity,
        @Nullable String status,
        @Nullable String reason,
        List<String> addTags,
        List<String> removeTags,
        Map<String, List<String>> fields) {
    private static final int TEXT = 2_000;

    /** Whatever is wrong with it whichever incident it meets. */
    void check(Playbook playbook, FieldRules rules, Validation validation) {
        boolean asks =
                severity != null || status != null || !addTags.isEmpty() || !removeTags.isEmpty() || !fields.isEmpty();
        validation.check(asks, "change", "is required: a severity, a status, tags or fields");
        validation.optionalText("reason", reason, TEXT);
        fields.forEach((key, values) -> values.forEach(value -> validation.optionalText("fields." + key, value, TEXT)));
        validation.check(
                severity == null || playbook.severity(severity).isPresent(),
                "severity",
                "\"" + severity + "\" is not a severity of this house");
        validation.check(
                status == null
                        || Arrays.stream(Status.values())
                                .anyMatch(known -> known.word().equals(status)),
                "status",
                "\"" + status + "\" is not a status");
        if (!addTags.isEmpty()) {
            Tags.words(validation, "add_tags", addTags);
        }
        if (!removeTags.isEmpty()) {
            Tags.words(validation, "remove_tags", removeTags);
        }
        fields.keySet().stream()
                .filter(key -> rules.find(key).isEmpty())
                .forEach(key -> validation.error("fields." + key, "is not a field of this house"));
    }
}
