package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What a custom field of an incident holds. It says its own kind, so that a log reads the same after the house has
 * changed the field or dropped it.
 *
 * @param kind text, number, date, choice, choices, yes_no or link
 * @param words one, or for choices one each; {@code true} or {@code false}; numbers and dates as they are written in JSON
 */
public record FieldValue(String kind, List<String> words) {

    public FieldValue {
        words = List.copyOf(words);
    }

    public static FieldValue of(String kind, String... words) {
        return new FieldValue(kind, List.of(words));
    }

    /** As people read it. */
    public String shown() {
        return switch (kind) {
            case "yes_no" -> words.contains("true") ? "Yes" : "No";
            default -> String.join(", ", words);
        };
    }

    /** As the API says it: a number, true or false, a list, or text. */
    @JsonIgnore
    public Object plain() {
        return switch (kind) {
            case "yes_no" -> words.contains("true");
            case "number" -> new BigDecimal(words.getFirst());
            case "choices" -> words;
            default -> words.getFirst();
        };
    }

    /** Whether it is, or has among its choices, this word. */
    public boolean says(String word) {
        return words.stream().anyMatch(own -> own.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)));
    }
}
