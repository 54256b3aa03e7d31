package dev.andon.whys;

import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which factors somebody asks for.
 *
 * @param text words that its names, or what was said of it, contain
 * @param kind null for any
 * @param role null for any
 * @param recurring whether only those that played a part in more than one incident
 */
public record FactorFilter(
        @Nullable String text,
        @Nullable Kind kind,
        @Nullable Role role,
        boolean recurring) {
    private static final int TEXT = 200;

    /** All. */
    public static final FactorFilter ALL = new FactorFilter(null, null, null, false);

    /** @throws Invalid naming every word that is none */
    public static FactorFilter of(
            @Nullable String text, @Nullable String kind, @Nullable String role, boolean recurring) {
        Validation validation = new Validation();
        String words = validation.optionalLine("text", text, TEXT);
        Kind ofKind = blank(kind) ? null : Kind.of(Objects.requireNonNull(kind)).orElse(null);
        Role ofRole = blank(role) ? null : Role.of(Objects.requireNonNull(role)).orElse(null);
        validation.check(blank(kind) || ofKind != null, "kind", "must be technical, process or organisational");
        validation.check(
                blank(role) || ofRole != null,
                "role",
                "must be trigger, condition, amplifier, masked_detection or helped");
        validation.throwIfAny();
        return new FactorFilter(words, ofKind, ofRole, recurring);
    }

    private static boolean blank(@Nullable String word) {
        return word == null || word.isBlank();
    }

    boolean fits(Factor factor) {
        return (kind == null || factor.kind() == kind)
                && (role == null || factor.roles().contains(role))
                && (!recurring || factor.recurrence() > 1)
                && (text == null || says(factor, text.toLowerCase(Locale.ROOT)));
    }

    private static boolean says(Factor factor, String words) {
        return contains(factor.name(), words)
                || factor.aliases().stream().anyMatch(alias -> contains(alias.name(), words))
                || factor.played().stream()
                        .anyMatch(played -> contains(played.why().text(), words)
                                || contains(played.note() == null ? "" : played.note(), words));
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }
}
