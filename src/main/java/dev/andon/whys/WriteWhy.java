package dev.andon.whys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes as an answer to "why?", or as what happened.
 *
 * @param text one sentence
 * @param confidence known, likely or possible; null for likely, and for known at the top
 * @param evidence what it rests on
 * @param also numbers of other nodes that it answers, too
 * @param factor the key or the name of a contributing factor; a name that nobody has used yet makes a new one
 * @param kind of a new factor: technical, process or organisational
 * @param role which part it played; required where there is a factor
 * @param note what the factor did here
 */
public record WriteWhy(
        @Nullable String text,
        @Nullable String confidence,
        @Nullable List<Given> evidence,
        @Nullable List<Long> also,
        @Nullable String factor,
        @Nullable String kind,
        @Nullable String role,
        @Nullable String note) {

    /** A piece of evidence as somebody gives it: entry, claim, appendix, link or words. */
    public record Given(
            @Nullable String kind,
            @Nullable Long number,
            @Nullable String text) {}

    /** Only words. */
    public static WriteWhy text(@Nullable String text) {
        return new WriteWhy(text, null, null, null, null, null, null, null);
    }

    /** The same, saying what stands already where this says nothing (null). What is empty is meant so. */
    public WriteWhy over(WriteWhy stands) {
        return new WriteWhy(
                text == null ? stands.text : text,
                confidence == null ? stands.confidence : confidence,
                evidence == null ? stands.evidence : evidence,
                also == null ? stands.also : also,
                factor == null ? stands.factor : factor,
                kind == null ? stands.kind : kind,
                role == null && (factor == null || !factor.isBlank()) ? stands.role : role,
                note == null && (factor == null || !factor.isBlank()) ? stands.note : note);
    }

    /** What a node says, as one would write it. */
    static WriteWhy of(Why why, @Nullable String factorKey) {
        Why.Part part = why.part();
        return new WriteWhy(
                why.text(),
                why.confidence().word(),
                why.evidence().stream()
                        .map(proof -> new Given(proof.kind().word(), proof.number(), proof.text()))
                        .toList(),
                why.also(),
                part == null ? null : factorKey,
                null,
                part == null ? null : part.role().word(),
                part == null ? null : part.note());
    }
}
