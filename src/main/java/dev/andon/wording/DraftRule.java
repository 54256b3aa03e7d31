package dev.andon.wording;

import dev.andon.platform.problem.Validation;
import dev.andon.wording.WordingRule.Place;
import dev.andon.wording.WordingRule.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody wants it; what its parts mean says {@link WordingRule}.
 *
 * @param kind blame, human_error, counterfactual, judgement, drama or vague
 * @param place anywhere (the usual) or actions
 * @param subject any (the usual) or person
 * @param on null for yes
 */
public record DraftRule(
        @Nullable String kind,
        @Nullable String place,
        @Nullable String subject,
        @Nullable List<@Nullable String> phrases,
        @Nullable List<@Nullable String> unless,
        @Nullable String question,
        @Nullable Boolean on) {
    private static final int PHRASES = 100;
    private static final int LONGEST = 1_000;

    /** The rule as one would send it to leave it as it is. */
    public static DraftRule of(WordingRule rule) {
        return new DraftRule(
                rule.kind().word(),
                rule.place().name().toLowerCase(Locale.ROOT),
                rule.subject().name().toLowerCase(Locale.ROOT),
                List.copyOf(rule.phrases()),
                List.copyOf(rule.unless()),
                rule.question(),
                rule.on());
    }

    /** Throws with everything that is wrong. */
    WordingRule checked(String key, boolean shipped) {
        Validation check = new Validation();
        Kind sort = Kind.of(Objects.requireNonNullElse(kind, "")).orElse(null);
        check.check(sort != null, "kind", "must be one of " + kinds());
        Place where = place == null ? Place.ANYWHERE : word(check, "place", place, Place.values(), Place.ANYWHERE);
        Subject whose = subject == null ? Subject.ANY : word(check, "subject", subject, Subject.values(), Subject.ANY);
        List<String> found = phrases(check, "phrases", phrases);
        check.check(!found.isEmpty(), "phrases", "must have at least one");
        List<String> left = phrases(check, "unless", unless);
        String asked = check.text("question", question, LONGEST);
        check.throwIfAny();
        return new WordingRule(
                key,
                Objects.requireNonNull(sort),
                where,
                whose,
                found,
                left,
                asked,
                !Boolean.FALSE.equals(on),
                shipped);
    }

    private static String kinds() {
        return Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> E word(Validation check, String field, String typed, E[] all, E usual) {
        for (E one : all) {
            if (one.name().toLowerCase(Locale.ROOT).equals(typed)) {
                return one;
            }
        }
        check.error(
                field,
                "must be "
                        + Arrays.stream(all)
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or ")));
        return usual;
    }

    private static List<String> phrases(Validation check, String field, @Nullable List<@Nullable String> typed) {
        List<String> phrases = new ArrayList<>();
        List<@Nullable String> all = typed == null ? List.of() : typed;
        check.check(all.size() <= PHRASES, field, "has more than %d phrases".formatted(PHRASES));
        for (String one : all.subList(0, Math.min(all.size(), PHRASES))) {
            String line = check.line(field, one, LONGEST).toLowerCase(Locale.ROOT);
            if (!line.isEmpty()) {
                phrases.add(line);
                tried(check, field, line);
            }
        }
        return phrases;
    }

    private static void tried(Validation check, String field, String line) {
        try {
            Phrase.of(line);
        } catch (IllegalArgumentException wrong) {
            check.error(field, Objects.requireNonNullElse(wrong.getMessage(), "cannot be read"));
        }
    }
}
