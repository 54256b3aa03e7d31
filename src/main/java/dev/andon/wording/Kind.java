package dev.andon.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is the matter with a wording. */
public enum Kind {
    BLAME("A person as the cause"),
    HUMAN_ERROR("Human error"),
    COUNTERFACTUAL("What did not happen"),
    JUDGEMENT("Judgement"),
    DRAMA("Drama"),
    VAGUE("A vague action");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** The word used in JSON and in the files of rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for a word that is no kind */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
