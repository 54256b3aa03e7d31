package dev.andon.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the words of files become Andon's. What is not in it is guessed.
 *
 * @param facts names of facts to words of {@link Target}
 * @param headings headings, as {@link Headings#plain} writes them, to keys of sections, or {@code appendix}
 * @param severity for files that name none, or one that the house does not have; null to refuse them
 * @param template for files that name none; null for the one that fits most headings
 */
public record Mapping(
        Map<String, String> facts,
        Map<String, String> headings,
        @Nullable String severity,
        @Nullable String template) {
    /** Where everything goes that has no place of its own. */
    public static final String APPENDIX = "appendix";

    public static final Mapping GUESSED = new Mapping(Map.of(), Map.of(), null, null);

    /** What a fact of this name becomes. */
    public Target target(String fact) {
        String word = facts.get(fact);
        return word == null ? Target.guess(fact) : Target.of(word).orElse(Target.APPENDIX);
    }
}
