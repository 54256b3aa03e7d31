package dev.andon.response.web;

import dev.andon.response.Decision.Linked;
import dev.andon.response.Decision.MergeReceived;
import dev.andon.response.Decision.MergeReturned;
import dev.andon.response.Decision.MergedInto;
import dev.andon.response.Decision.ParentCleared;
import dev.andon.response.Decision.ParentSet;
import dev.andon.response.Decision.Tying;
import dev.andon.response.Decision.Unlinked;
import dev.andon.response.Decision.Unmerged;
import dev.andon.response.Entry;
import dev.andon.response.Holder;
import dev.andon.response.Incidents;
import dev.andon.response.Other;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what an incident has to do with others. */
@Component
class TieLines {
    private final Incidents incidents;

    TieLines(Incidents incidents) {
        this.incidents = incidents;
    }

    EntryLine of(Tying event, Entry entry, Line line) {
        return switch (event) {
            case MergedInto e -> tie(line, "⇢", "Merged into", e.into(), By.reason(e.reason(), entry));
            case Unmerged e -> tie(line, "⇠", "No longer merged into", e.from(), By.reason(e.reason(), entry));
            case MergeReceived e -> tie(line, "⇠", "Received by merge:", e.from(), joined(e, entry));
            case MergeReturned e ->
                tie(
                        line,
                        "⇢",
                        "Given back, not the same after all:",
                        e.from(),
                        entry.actor().name());
            case Linked e ->
                tie(line, "⚯", e.kind().label(), e.to(), entry.actor().name());
            case Unlinked e ->
                tie(
                        line,
                        "⚯",
                        "No longer " + lower(e.kind().label()),
                        e.to(),
                        entry.actor().name());
            case ParentSet e ->
                tie(line, "⊂", "Part of", e.parent(), entry.actor().name());
            case ParentCleared e ->
                tie(line, "⊂", "No longer part of", e.parent(), entry.actor().name());
        };
    }

    private EntryLine tie(Line line, String sign, String words, Other other, String rest) {
        // Lines are pushed to everybody alike.
        boolean named = incidents.mayBeNamed(other);
        String which = named ? "INC-" + other.number() : "another incident";
        return line.leading(sign, words, which + " · " + rest, named ? "/incidents/" + other.number() : null);
    }

    private static String joined(MergeReceived e, Entry entry) {
        String people = e.people().stream().map(Holder::name).collect(Collectors.joining(", "));
        return people.isEmpty()
                ? entry.actor().name()
                : "with " + people + " · " + entry.actor().name();
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
