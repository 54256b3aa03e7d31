package dev.andon.wording;

import java.util.List;

/** Reads texts of one sort for more than the rules of wording know. A bean of the module that has such texts. */
public interface FurtherReading {
    /** The sort that it reads, a kind of {@link CheckWording.Context}. */
    String sort();

    /** What it finds, in the order of the text; what the rules found at the same place comes before it. */
    List<Finding> read(String text);
}
