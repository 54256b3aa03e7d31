package dev.andon.response;

import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Field;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed or sent for a field, by its kind. Errors name {@code fields.<key>}. */
final class FieldKinds {
    private static final int TEXT = 2_000;
    private static final int LINK = 1_000;
    private static final int CHOSEN = 50;
    // Bounded, because 1e999999999 is a valid number that takes a gigabyte to write out.
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,9})?");

    private final Validation validation;
    private final Field field;
    private final String name;

    private FieldKinds(Validation validation, Field field) {
        this.validation = validation;
        this.field = field;
        this.name = "fields." + field.key();
    }

    /** @return null when there is nothing, or when it was refused */
    static @Nullable FieldValue read(Validation validation, Field field, List<String> typed) {
        return new FieldKinds(validation, field).read(typed);
    }

    private @Nullable FieldValue read(List<String> typed) {
        List<String> words = typed.stream()
                .map(word -> validation.optionalText(name, word, TEXT))
                .filter(word -> word != null)
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return null;
        }
        if (field.kind() == Field.Kind.CHOICES) {
            return chosen(words);
        }
        validation.check(words.size() == 1, name, "takes one value");
        String word = one(words.getFirst());
        return word == null ? null : FieldValue.of(field.kind().word(), word);
    }

    private @Nullable String one(String word) {
        return switch (field.kind()) {
            case TEXT -> word;
            case NUMBER ->
                NUMBER.matcher(word).matches()
                        ? number(new BigDecimal(word))
                        : wrong("must be a number such as 42 or 0.5");
            case DATE -> date(word);
            case CHOICE -> field.choices().contains(word) ? word : wrong("must be one of " + choices());
            case YES_NO -> List.of("true", "false").contains(word) ? word : wrong("must be true or false");
            case LINK -> link(word);
            case CHOICES -> throw new IllegalStateException("choices are read together");
        };
    }

    private @Nullable FieldValue chosen(List<String> words) {
        boolean known = field.choices().containsAll(words) && words.size() <= CHOSEN;
        validation.check(known, name, "must be among " + choices());
        return known
                ? new FieldValue(
                        field.kind().word(),
                        field.choices().stream().filter(words::contains).toList())
                : null;
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private @Nullable String date(String word) {
        try {
            return LocalDate.parse(word).toString();
        } catch (DateTimeException e) {
            return wrong("must be a date such as 2026-11-20");
        }
    }

    private @Nullable String link(String word) {
        try {
            URI uri = new URI(word);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && word.length() <= LINK
                    ? word
                    : wrong("must be a link that begins with https:// or http://");
        } catch (URISyntaxException e) {
            return wrong("must be a link that begins with https:// or http://");
        }
    }

    private String choices() {
        return String.join(", ", field.choices());
    }

    private @Nullable String wrong(String message) {
        validation.error(name, message);
        return null;
    }
}
