package dev.andon.remarks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a report, with what others answered.
 *
 * @param number within its report, from 1
 * @param place null when it is on the report as a whole
 * @param proposal of a suggestion; null of all others
 * @param resolvedAt null while it is open
 * @param resolvedBy the name of who closed it
 * @param version grows with every change of anything in it
 * @param sayings in the order in which they were said, never none
 */
public record Remark(
        int number,
        Kind kind,
        @Nullable Place place,
        @Nullable Proposal proposal,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        long version,
        List<Saying> sayings) {

    public Remark {
        sayings = List.copyOf(sayings);
    }

    /** What began it. */
    public Saying opening() {
        return sayings.getFirst();
    }

    public List<Saying> replies() {
        return sayings.subList(1, sayings.size());
    }

    public Optional<Saying> saying(int saying) {
        return saying >= 0 && saying < sayings.size() ? Optional.of(sayings.get(saying)) : Optional.empty();
    }

    public boolean isResolved() {
        return resolvedAt != null;
    }

    /** Whether somebody has to do something about it: a statement that nobody disputes waits for nobody. */
    public boolean isOpen() {
        boolean settled =
                kind == Kind.CONFIRMATION && disputing().isEmpty() && replies().isEmpty();
        return !isResolved() && !settled;
    }

    /** Whether somebody who was there holds the statement to be wrong, and it is not resolved. */
    public boolean isDisputed() {
        return !isResolved() && !disputing().isEmpty();
    }

    /** Whether it is about what people saw, so that others can confirm or dispute, too. */
    public boolean isCalibration() {
        return kind.stance() != null;
    }

    /** Names of those whose last word is that it is right. */
    public List<String> confirming() {
        return taking(Stance.CONFIRM);
    }

    /** Names of those whose last word is that it is wrong. */
    public List<String> disputing() {
        return taking(Stance.DISPUTE);
    }

    private List<String> taking(Stance stance) {
        Map<Long, Saying> last = new LinkedHashMap<>();
        sayings.stream()
                .filter(saying -> saying.stance() != null && !saying.isTakenBack())
                .forEach(saying -> last.put(saying.personId(), saying));
        return last.values().stream()
                .filter(saying -> saying.stance() == stance)
                .map(Saying::author)
                .toList();
    }

    public boolean isSuggestion() {
        return proposal != null;
    }

    /** The text that its passage should have: what was quoted, or what an accepted suggestion put there. */
    public @Nullable String text() {
        if (proposal != null && proposal.outcome() == Proposal.Outcome.ACCEPTED) {
            return proposal.text();
        }
        return place == null ? null : place.quote();
    }

    public boolean isIn(String section) {
        return place != null && place.section().equals(section);
    }

    public boolean isGone() {
        return place != null && place.isGone();
    }

    /** Whether this person said anything in it. */
    public boolean involves(long person) {
        return sayings.stream().anyMatch(saying -> saying.isBy(person));
    }

    public Remark at(Place other) {
        return new Remark(number, kind, other, proposal, resolvedAt, resolvedBy, version, sayings);
    }
}
