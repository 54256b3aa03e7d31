package dev.andon.playbook.web;

import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.internal.Contents;
import dev.andon.playbook.internal.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The entries of a section as the file has them. */
final class Entries {
    private Entries() {}

    /** @throws Missing if a playbook has no such section */
    static List<Map<String, Object>> of(Playbook playbook, String section) {
        if (!Contents.SECTIONS.contains(section)) {
            throw new Missing("A playbook has no section " + section + ".");
        }
        List<Map<String, Object>> entries = new ArrayList<>();
        if (Writing.tree(playbook.all()).get(section) instanceof List<?> list) {
            list.forEach(entry -> entries.add(map(entry)));
        }
        return entries;
    }

    static Optional<Map<String, Object>> find(Playbook playbook, String section, String key) {
        return of(playbook, section).stream()
                .filter(entry -> key.equals(entry.get("key")))
                .findFirst();
    }

    /** Names fields as the sender of one entry knows them: without the section and its position in front. */
    static Invalid relative(Invalid invalid, String section) {
        Pattern prefix = Pattern.compile("^" + Pattern.quote(section) + "\\[\\d+]\\.");
        return new Invalid(invalid.errors().stream()
                .map(error -> new FieldError(prefix.matcher(error.field()).replaceFirst(""), error.message()))
                .toList());
    }

    private static Map<String, Object> map(Object entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (entry instanceof Map<?, ?> parts) {
            parts.forEach((name, part) -> map.put(String.valueOf(name), part));
        }
        return map;
    }
}
