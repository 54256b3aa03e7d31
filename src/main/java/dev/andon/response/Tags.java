package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Decision.Tagged;
import dev.andon.response.Decision.Untagged;
import dev.andon.response.internal.FacetRows;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Free words that incidents are filed under. "Card Payments" and "card_payments" are one tag, {@code card-payments}:
 * people at night do not agree on spelling.
 */
@Component
public class Tags {
    /** How many one incident may have. */
    public static final int MOST = 20;

    private static final int LONGEST = 40;
    private static final int TYPED = 200;

    private final Decisions decisions;
    private final FacetRows facets;

    Tags(Decisions decisions, FacetRows facets) {
        this.decisions = decisions;
        this.facets = facets;
    }

    /**
     * Files the incident under these; those it has already are passed over, and when it has all nothing is written.
     *
     * @throws Invalid naming {@code tags} when one is no word, too long, or one too many
     */
    public Incident add(Act act, long number, List<String> tags) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        List<String> words = words(validation, "tags", tags);
        validation.throwIfAny();
        return decisions.decideAll(act, number, incident -> {
            List<String> fresh = words.stream()
                    .filter(tag -> !incident.labels().tags().contains(tag))
                    .toList();
            if (incident.labels().tags().size() + fresh.size() > MOST) {
                throw new Invalid("tags", "would be more than " + MOST + "; take one off first");
            }
            return fresh.isEmpty() ? List.of() : List.of(new Tagged(fresh));
        });
    }

    /** Takes these off; those it does not have are passed over. */
    public Incident remove(Act act, long number, List<String> tags) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        List<String> words = words(validation, "tags", tags);
        validation.throwIfAny();
        return decisions.decideAll(act, number, incident -> {
            List<String> there =
                    words.stream().filter(incident.labels().tags()::contains).toList();
            return there.isEmpty() ? List.of() : List.of(new Untagged(there));
        });
    }

    /** Tags in use that begin so, in order; only those of incidents the viewer may see. */
    public List<String> used(Actor viewer, @Nullable String prefix, int limit) {
        String begin = prefix == null || prefix.isBlank() ? "" : normalised(prefix);
        return Facet.values(facets.used(viewer, Facet.tag(begin), limit));
    }

    /** Normalises what was typed; at least one. Each error names {@code field}. */
    static List<String> words(Validation validation, String field, List<String> typed) {
        List<String> words = new ArrayList<>();
        for (String one : typed.stream().limit(MOST + 1L).toList()) {
            String word = normalised(validation.line(field, one, TYPED));
            validation.check(!word.isEmpty() || one.isBlank(), field, "need a letter or a digit: \"" + one + "\"");
            validation.check(word.length() <= LONGEST, field, "are longer than " + LONGEST + " characters: " + word);
            if (!words.contains(word)) {
                words.add(word);
            }
        }
        validation.check(typed.size() <= MOST, field, "are too many; at most " + MOST);
        validation.check(!typed.isEmpty(), field, "are required");
        return List.copyOf(words);
    }

    /** Lower case, letters and digits of any script, dashes between them. */
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
