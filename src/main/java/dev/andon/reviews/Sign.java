package dev.andon.reviews;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What speaks for taking an incident into a review meeting. The house says how many points each may give. */
public enum Sign {
    SEVERITY("Severity", "all for the worst, evenly less for the others", 30),
    NEW_FACTORS("New factors", "all for three factors that played a part in no other incident", 15),
    PATTERN("Pattern", "all for three other incidents with a factor or service in common", 20),
    DISPUTES("Disputed statements", "all when somebody who was there disputes what the report says", 15),
    LUCK("Luck", "all when the report says where luck helped", 10),
    TEAMS("Teams", "all for four teams that own what was affected, half for two", 10),
    LENGTH("Length", "all for eight hours and more", 10),
    WORDING("Wording", "all for ten places that blame or know afterwards", 5),
    AGE("Age", "all for thirty days since it was resolved: memory fades", 10);

    private final String label;
    private final String counted;
    private final int usual;

    Sign(String label, String counted, int usual) {
        this.label = label;
        this.counted = counted;
        this.usual = usual;
    }

    /** The word in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** How it is counted, in words. */
    public String counted() {
        return counted;
    }

    /** The most points it gives where the house does not say. */
    public int usual() {
        return usual;
    }

    /** The sign of this word, if there is one. */
    public static Optional<Sign> find(@Nullable String word) {
        return Arrays.stream(values()).filter(sign -> sign.word().equals(word)).findFirst();
    }
}
