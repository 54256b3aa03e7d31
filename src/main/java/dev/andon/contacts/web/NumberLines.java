package dev.andon.contacts.web;

import dev.andon.contacts.ContactDraft.NumberDraft;
import dev.andon.contacts.ContactNumber;
import dev.andon.contacts.NumberKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers as people type them, one a line: {@code mobile +45 12 34 56 78 (after eight)}. */
final class NumberLines {
    private static final Pattern LINE =
            Pattern.compile("(?:(\\p{L}[\\p{L}-]*):?\\s+)?(.*?)(?:\\s*\\(([^()]*\\p{L}[^()]*)\\))?");

    private NumberLines() {}

    static List<NumberDraft> read(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(NumberLines::number)
                .toList();
    }

    private static NumberDraft number(String line) {
        String alone = line.toLowerCase(Locale.ROOT).replace("-", "");
        if (NumberKind.find(alone).isPresent()) {
            return new NumberDraft(alone, "", null);
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return new NumberDraft(usual(line), line, null);
        }
        String word = parts.group(1);
        String kind = word == null ? "" : word.toLowerCase(Locale.ROOT).replace("-", "");
        return word != null && NumberKind.find(kind).isEmpty()
                ? new NumberDraft("other", line, null)
                : new NumberDraft(kind.isEmpty() ? usual(parts.group(2)) : kind, parts.group(2), parts.group(3));
    }

    private static String usual(String value) {
        return value.contains("@") ? "email" : "mobile";
    }

    static String typed(List<ContactNumber> numbers) {
        return numbers.stream()
                .map(number -> number.kind().word() + " " + number.value()
                        + (number.note() == null ? "" : " (" + number.note() + ")"))
                .collect(Collectors.joining("\n"));
    }
}
