package dev.andon.remarks.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.remarks.Passage;
import dev.andon.remarks.Place;
import dev.andon.remarks.Proposal;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Saying;
import dev.andon.remarks.Stance;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the API answers it.
 *
 * @param comment its number within the report
 * @param section key of the section it is on; null for the report
 * @param passage null when it is on the whole section or the report
 */
record RemarkJson(
        int comment,
        String kind,
        @Nullable String section,
        @Nullable PassageJson passage,
        @Nullable Suggestion suggestion,
        SayingJson said,
        List<SayingJson> replies,
        List<String> confirming,
        List<String> disputing,
        boolean open,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        long version) {

    /**
     * Where it stands.
     *
     * @param quote the Markdown it was begun on
     * @param state stands, changed or gone
     * @param now what stands there now; null when it is gone
     */
    record PassageJson(
            String quote,
            @Nullable String words,
            String state,
            @Nullable String now) {}

    /** @param outcome accepted or declined; null while it is open */
    record Suggestion(
            String text, @Nullable String outcome, @Nullable String reason) {}

    /** What one person said; number 0 begins the comment. */
    record SayingJson(
            int saying,
            long personId,
            String by,
            @Nullable String stance,
            String text,
            Instant at,
            @Nullable Instant editedAt,
            @Nullable Instant takenBackAt) {

        static SayingJson of(Saying saying) {
            Stance stance = saying.stance();
            return new SayingJson(
                    saying.number(),
                    saying.personId(),
                    saying.author(),
                    stance == null ? null : stance.word(),
                    saying.text(),
                    saying.at(),
                    saying.editedAt(),
                    saying.takenBackAt());
        }
    }

    static RemarkJson of(Report report, Remark remark) {
        Place place = remark.place();
        return new RemarkJson(
                remark.number(),
                remark.kind().word(),
                place == null ? null : place.section(),
                passage(report, remark),
                suggestion(remark.proposal()),
                SayingJson.of(remark.opening()),
                remark.replies().stream().map(SayingJson::of).toList(),
                remark.confirming(),
                remark.disputing(),
                remark.isOpen(),
                remark.resolvedAt(),
                remark.resolvedBy(),
                remark.version());
    }

    private static @Nullable PassageJson passage(Report report, Remark remark) {
        Place place = remark.place();
        String quote = place == null ? null : place.quote();
        if (place == null || quote == null) {
            return null;
        }
        ReportSection section = report.section(place.section()).orElse(null);
        RemarkViews.State state = Cards.state(remark, section, place.passage());
        Passage passage = place.passage();
        String now =
                section != null && passage != null && passage.fits(section.body()) ? passage.in(section.body()) : null;
        return new PassageJson(quote, place.words(), state.name().toLowerCase(Locale.ROOT), now);
    }

    private static @Nullable Suggestion suggestion(@Nullable Proposal proposal) {
        if (proposal == null) {
            return null;
        }
        Proposal.Outcome outcome = proposal.outcome();
        return new Suggestion(proposal.text(), outcome == null ? null : outcome.word(), proposal.reason());
    }
}
