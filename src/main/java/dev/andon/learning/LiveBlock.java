package dev.andon.learning;

import dev.andon.response.Incident;
import dev.andon.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a report that is not typed but shown as it is when the report is read: the timeline, the figures, the whys.
 * A bean of the module that knows it. A line of its own in any section, {@code {{timeline}}}, shows it there; in an edition
 * and in an export it stands as it was at that moment.
 */
public interface LiveBlock {

    /** The word between the braces: small letters, digits, hyphens. */
    String key();

    /** What it is called where it is offered. */
    String label();

    /** As Markdown; empty when there is nothing to show. */
    String markdown(Incident incident, Report report);

    /** Whether it is what a word between braces names; a block that is there several times has several words. */
    default boolean answers(String word) {
        return word.equals(key());
    }

    /** What can be put into this report now: the word and what it is called. */
    default List<Option> choices(Incident incident, Report report) {
        return List.of(new Option(key(), label()));
    }

    /** As Markdown, for one of its words. */
    default String markdown(String word, Incident incident, Report report) {
        return markdown(incident, report);
    }

    /** For a page, where it can show more than Markdown says: safe HTML; null where the Markdown is all there is. */
    default @Nullable String html(String word, Incident incident, Report report) {
        return null;
    }
}
