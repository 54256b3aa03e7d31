package dev.andon.timeline.internal;

import static dev.andon.learning.Milestone.ACKNOWLEDGED;
import static dev.andon.learning.Milestone.BEGAN;
import static dev.andon.learning.Milestone.DETECTED;
import static dev.andon.learning.Milestone.MITIGATED;
import static dev.andon.learning.Milestone.RECOVERED;

import dev.andon.learning.Milestone;
import dev.andon.learning.Retelling;
import dev.andon.timeline.Completeness.Gap;
import dev.andon.timeline.Completeness.Part;
import dev.andon.timeline.Completeness.Reason;
import dev.andon.timeline.Mark;
import dev.andon.timeline.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says how complete a timeline is, and why. The weights are such that telling more never costs: what a milestone gains
 * by being there is more than all that a contradiction with another can cost.
 */
public final class Judgement {
    private static final double MILESTONE = 12;
    private static final double KNOWN = 0.7;
    private static final double RECORDED = 0.2;
    private static final double SEEN_TWICE = 0.1;
    private static final double SILENCE = 16;
    private static final double EVIDENCE = 16;
    private static final double ORDER = 8;
    private static final double CONTRADICTION = 4;

    /** What two observers say within so many minutes is the same moment. */
    private static final int TOGETHER = 5;

    private record Pair(Milestone first, Milestone then) {}

    private static final List<Pair> ORDERED = List.of(
            new Pair(BEGAN, DETECTED),
            new Pair(DETECTED, ACKNOWLEDGED),
            new Pair(BEGAN, MITIGATED),
            new Pair(MITIGATED, RECOVERED),
            new Pair(DETECTED, RECOVERED));

    private final String room;
    private final String home;
    private final List<Mark> marks;
    private final List<Row> shown;
    private final List<Part> parts = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    /**
     * @param room the address of the incident
     * @param marks of every milestone, in their order
     * @param shown what the timeline shows, in order
     */
    public Judgement(String room, List<Mark> marks, List<Row> shown) {
        this.room = room;
        this.home = room + "/report/timeline";
        this.marks = marks;
        this.shown = shown;
    }

    public List<Part> parts() {
        return parts;
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** Each of the five: is it known, written down by a system, and seen by a second observer? */
    public Judgement milestones() {
        for (Mark mark : marks) {
            double share = 0;
            String label = mark.milestone().label();
            if (!mark.known()) {
                miss(mark, "Nothing says when it " + phrase(mark.milestone()) + ".", "Say when");
            } else {
                share += KNOWN;
                share += recorded(mark);
                share += seenTwice(mark);
            }
            part(
                    mark.milestone().word(),
                    label,
                    MILESTONE,
                    share,
                    "%s when the time is known, %s when a system’s clock gives it, %s when a second observer tells of something within %d minutes"
                            .formatted(
                                    points(MILESTONE * KNOWN),
                                    points(MILESTONE * RECORDED),
                                    points(MILESTONE * SEEN_TWICE),
                                    TOGETHER));
        }
        return this;
    }

    private double recorded(Mark mark) {
        if (mark.byMemory()) {
            miss(mark, "When it %s rests on memory alone.".formatted(phrase(mark.milestone())), "Find a record");
            return 0;
        }
        return RECORDED;
    }

    private double seenTwice(Mark mark) {
        if (isSeenTwice(mark)) {
            return SEEN_TWICE;
        }
        miss(mark, "Only one observer tells when it %s.".formatted(phrase(mark.milestone())), "Add a second");
        return 0;
    }

    private boolean isSeenTwice(Mark mark) {
        Row at = mark.at();
        return at != null
                && shown.stream()
                        .filter(row -> !row.isToldWith(at))
                        .anyMatch(row -> Duration.between(row.at(), at.at())
                                        .abs()
                                        .compareTo(Duration.ofMinutes(Math.max(TOGETHER, at.margin())))
                                <= 0);
    }

    private void miss(Mark mark, String text, String mend) {
        String word = mark.milestone().word();
        reasons.add(new Reason(word, text, home + "/items/milestone-" + word, mend));
    }

    /** @param share of the live time that is silence beyond what may be */
    public Judgement silence(List<Gap> gaps, double share, int minutes) {
        for (Gap gap : gaps) {
            String text = "Nothing is told for %d minutes, from %s to %s."
                    .formatted(
                            Duration.between(gap.from(), gap.to()).toMinutes(),
                            Retelling.minute(gap.from()),
                            Retelling.minute(gap.to()));
            reasons.add(new Reason("silence", text, home + "/events/new?at=" + gap.from(), "Add what happened"));
        }
        return part(
                "silence",
                "Told without gaps",
                SILENCE,
                1 - share,
                "the part of the live time that is not silence beyond %d minutes".formatted(minutes));
    }

    Judgement evidence(List<Evidence.Finding> findings) {
        List<Evidence.Finding> bare =
                findings.stream().filter(one -> !one.backed()).toList();
        for (Evidence.Finding one : bare) {
            String href = "%s/%s/%d".formatted(room, one.claim() ? "claims" : "interventions", one.number());
            String text = one.claim()
                    ? "The claim “%s” was verified without evidence.".formatted(one.what())
                    : "The intervention “%s” has no result.".formatted(one.what());
            reasons.add(new Reason(
                    "evidence",
                    text,
                    one.claim() ? href : home + "/items/entry-" + one.seq(),
                    one.claim() ? "Add evidence" : "Add the result"));
        }
        double share = findings.isEmpty() ? 1 : 1 - (double) bare.size() / findings.size();
        return part(
                "evidence",
                "Rests on evidence",
                EVIDENCE,
                share,
                "the part of verified claims and interventions that have evidence, a result or a note");
    }

    /** What cannot have been in this order, however far the times may be off. */
    public Judgement order() {
        List<Pair> impossible = ORDERED.stream().filter(this::isImpossible).toList();
        for (Pair pair : impossible) {
            Mark mark = mark(pair.then());
            String text = "It %s before it %s.".formatted(phrase(pair.then()), phrase(pair.first()));
            reasons.add(new Reason(
                    "order", text, home + "/items/milestone-" + mark.milestone().word(), "Look again"));
        }
        double lost = Math.min(ORDER, CONTRADICTION * impossible.size());
        return part(
                "order",
                "An order that can be",
                ORDER,
                1 - lost / ORDER,
                "%s off for each two milestones whose order cannot be, at most %s"
                        .formatted(points(CONTRADICTION), points(ORDER)));
    }

    private boolean isImpossible(Pair pair) {
        Mark first = mark(pair.first());
        Mark then = mark(pair.then());
        return first.known() && then.known() && then.latest().isBefore(first.earliest());
    }

    private Mark mark(Milestone milestone) {
        return marks.stream()
                .filter(mark -> mark.milestone() == milestone)
                .findFirst()
                .orElseThrow();
    }

    private Judgement part(String key, String label, double weight, double share, String formula) {
        parts.add(new Part(key, label, weight, weight * share, formula));
        return this;
    }

    private static String phrase(Milestone milestone) {
        return switch (milestone) {
            case BEGAN -> "began";
            case DETECTED -> "was detected";
            case ACKNOWLEDGED -> "was acknowledged";
            case MITIGATED -> "was mitigated";
            case RECOVERED -> "was over";
        };
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%.1f", points).replace(".0", "");
    }
}
