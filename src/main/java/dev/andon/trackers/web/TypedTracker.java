package dev.andon.trackers.web;

import dev.andon.platform.problem.Validation;
import dev.andon.trackers.Connection;
import dev.andon.trackers.ConnectionDraft;
import dev.andon.trackers.Stage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A connection as a form has it. */
final class TypedTracker {
    private TypedTracker() {}

    /** @param key null for one that is there */
    static ConnectionDraft draft(@Nullable String key, Map<String, String> typed) {
        return new ConnectionDraft(
                key,
                typed.get("name"),
                typed.get("kind"),
                typed.get("address"),
                typed.get("project"),
                typed.get("account"),
                typed.get("token"),
                typed.get("ticket_type"),
                statuses(typed),
                words(typed.getOrDefault("teams", "")),
                typed.containsKey("accounts") ? accounts(typed.getOrDefault("accounts", "")) : null,
                typed.containsKey("by_itself"),
                typed.containsKey("sends_restricted"),
                typed.containsKey("paused"));
    }

    private static Map<String, String> statuses(Map<String, String> typed) {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            String name = typed.getOrDefault("status_" + stage.word(), "");
            if (!name.isBlank()) {
                statuses.put(stage.word(), name);
            }
        }
        return statuses;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, String> accounts(String text) {
        Map<String, String> accounts = new LinkedHashMap<>();
        Validation check = new Validation();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split("\\s+", 2);
            check.check(
                    parts.length == 2 && !accounts.containsKey(parts[0]),
                    "accounts",
                    "must have one address of e-mail and one account in each line, each address once");
            accounts.put(parts[0], parts.length == 2 ? parts[1] : "");
        });
        check.throwIfAny();
        return accounts;
    }

    static Map<String, String> of(Connection one, Map<String, String> accounts) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", one.name());
        typed.put("kind", one.kind().word());
        typed.put("address", one.address().toString());
        typed.put("project", one.project());
        typed.put("account", one.account());
        typed.put("ticket_type", one.ticketType());
        one.statuses().forEach((stage, name) -> typed.put("status_" + stage.word(), name));
        typed.put("teams", String.join("\n", one.teams()));
        typed.put(
                "accounts",
                accounts.entrySet().stream()
                        .map(account -> account.getKey() + " " + account.getValue())
                        .collect(Collectors.joining("\n")));
        typed.put("by_itself", one.byItself() ? "true" : "");
        typed.put("sends_restricted", one.sendsRestricted() ? "true" : "");
        typed.put("paused", one.paused() ? "true" : "");
        typed.put("version", Long.toString(one.version()));
        return typed;
    }
}
