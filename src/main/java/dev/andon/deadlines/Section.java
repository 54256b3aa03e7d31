package dev.andon.deadlines;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of the agenda of a quarterly review, in the order in which it is gone through. */
public enum Section {
    OVERDUE("Overdue", "Still open although the last day is over, what waits longest first.", 4),
    EXPIRED("Accepted risks that ran out", "Declined for a time that is over: decline anew, or open again.", 4),
    REOPENED("Opened again", "Done or declined once, and back: what did not help, and why.", 4),
    OPEN("Open", "In time, or without a day.", 1),
    DECLINED("Declined in this quarter", "Not to be done, with whoever accepts the risk.", 2),
    DONE("Done, not seen to work yet", "Done in this quarter. How would one see that it works?", 2),
    VERIFIED("Seen to work", "Verified in this quarter, with what showed it.", 1);

    private final String label;
    private final String explained;
    private final int weight;

    Section(String label, String explained, int weight) {
        this.label = label;
        this.explained = explained;
        this.weight = weight;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** What is in it, as a sentence. */
    public String explained() {
        return explained;
    }

    /** How much of the time one of its items takes, compared with one of another. */
    public int weight() {
        return weight;
    }

    /** The word in JSON, addresses and SQL. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one this word stands for, if there is one. */
    public static Optional<Section> find(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
