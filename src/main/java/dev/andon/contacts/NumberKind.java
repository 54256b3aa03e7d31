package dev.andon.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of number it is under which somebody is reached. */
public enum NumberKind {
    MOBILE("Mobile"),
    HOME("Home"),
    OFFICE("Office"),
    EMAIL("E-mail"),
    OTHER("Other");

    private final String label;

    NumberKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NumberKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** For what was stored; anything else counts as other. */
    @JsonCreator
    public static NumberKind of(String word) {
        return find(word).orElse(OTHER);
    }
}
