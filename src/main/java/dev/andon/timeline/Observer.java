package dev.andon.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose word a time is. */
public enum Observer {
    /** A machine wrote it down when it happened. */
    SYSTEM("A system’s clock", "■"),
    /** Somebody remembers. */
    PERSON("A person’s memory", "◇");

    private final String label;
    private final String sign;

    Observer(String label, String sign) {
        this.label = label;
        this.sign = sign;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The shape shown beside the time. */
    public String sign() {
        return sign;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that this word stands for, if there is one. */
    public static Optional<Observer> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    @JsonCreator
    static Observer read(String word) {
        return of(word).orElseThrow();
    }
}
