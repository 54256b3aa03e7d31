package dev.andon.remarks;

import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Validation;
import dev.andon.remarks.internal.Quoted;
import dev.andon.response.Incident;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads comments that somebody is about to make: what they are, where they stand, what is missing. */
@Component
public class Drafting {
    private static final int QUOTE = 4_000;
    private static final int WORD = 80;
    private static final int REPLACEMENT = 20_000;

    /** A comment that makes sense. */
    record Checked(
            Kind kind,
            @Nullable Place place,
            String text,
            @Nullable String replacement) {}

    /** @throws Invalid naming every field that makes no sense */
    Checked checked(Incident incident, Report report, Draft draft) {
        Validation check = new Validation();
        Kind kind = kind(draft, check);
        Place place = place(incident, report, draft, kind, check);
        boolean wordless = kind == Kind.CONFIRMATION || kind == Kind.SUGGESTION;
        String text = wordless
                ? Objects.requireNonNullElse(check.optionalText("text", draft.text(), Remarking.LONGEST), "")
                : check.text("text", draft.text(), Remarking.LONGEST);
        String replacement = kind == Kind.SUGGESTION ? replacement(draft, place, check) : null;
        check.check(
                kind == Kind.SUGGESTION
                        || draft.replacement() == null
                        || draft.replacement().isEmpty(),
                "replacement",
                "is for suggestions");
        check.throwIfAny();
        return new Checked(kind, place, text, replacement);
    }

    private static Kind kind(Draft draft, Validation check) {
        String word = check.optionalLine("kind", draft.kind(), WORD);
        Optional<Kind> kind = word == null ? Optional.of(Kind.COMMENT) : Kind.find(word);
        check.check(kind.isPresent(), "kind", "must be comment, suggestion, dispute or confirmation");
        return kind.orElse(Kind.COMMENT);
    }

    private static @Nullable Place place(Incident incident, Report report, Draft draft, Kind kind, Validation check) {
        String key = check.optionalLine("section", draft.section(), WORD);
        String quote = check.optionalText("quote", draft.quote(), QUOTE);
        String before = check.optionalText("before", draft.before(), QUOTE);
        if (!check.errors().isEmpty()) {
            return null;
        }
        ReportSection section = key == null
                ? null
                : report.section(key).filter(ReportSection::expectsText).orElse(null);
        check.check(key == null || section != null, "section", "is none of this report");
        check.check(section != null || quote == null, "section", "is required: the one that the quote stands in");
        check.check(kind == Kind.COMMENT || quote != null, "quote", "is required: the passage that is meant");
        if (section == null || !check.errors().isEmpty()) {
            return null;
        }
        return quote == null
                ? Place.whole(section.key(), section.version())
                : Quoted.in(section, incident).find(section, quote, before, check);
    }

    /**
     * The passage that a quote means, for whoever is to write what should stand there.
     *
     * @return empty when it cannot be found
     */
    public Optional<Place> passage(
            Incident incident, Report report, String key, @Nullable String quote, @Nullable String before) {
        Draft draft = new Draft(null, key, quote, before, "", null);
        Validation check = new Validation();
        Place place = place(incident, report, draft, Kind.COMMENT, check);
        return Optional.ofNullable(place).filter(found -> found.passage() != null);
    }

    private static @Nullable String replacement(Draft draft, @Nullable Place place, Validation check) {
        String given = draft.replacement();
        check.check(given != null, "replacement", "is required; empty to leave the passage out");
        String text = Objects.requireNonNullElse(check.optionalText("replacement", given, REPLACEMENT), "");
        check.check(place == null || !text.equals(place.quote()), "replacement", "is what stands there already");
        return text;
    }
}
