package dev.andon.followups;

import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.whys.Factors;
import dev.andon.wording.CheckWording;
import dev.andon.wording.Finding;
import dev.andon.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a follow-up as a colleague would: does it say what is done, to what, by whom, and how one knows that it is done? It is
 * advice; nothing is ever refused for it.
 */
@Component
public class Quality {
    private static final int FEW_WORDS = 3;

    private final Wording wording;
    private final Factors factors;

    Quality(Wording wording, Factors factors) {
        this.wording = wording;
        this.factors = factors;
    }

    /** What could be said better, at which field. */
    public record Advice(String field, String text) {}

    /** Advice on one that is there; none on what is done with, in the order of its fields. */
    public List<Advice> of(Actor viewer, FollowUp item) {
        return item.state().isOpen() ? of(viewer, item.incident(), FollowUpDraft.of(item)) : List.of();
    }

    /** Advice on what somebody is about to write down. */
    public List<Advice> of(Actor viewer, Incident incident, FollowUpDraft draft) {
        List<Advice> advice = new ArrayList<>(onTitle(viewer, incident, said(draft.title())));
        if (draft.owner() == null) {
            advice.add(new Advice(
                    "owner", "Name one person who sees to it; what belongs to everybody is done by nobody."));
        }
        if (said(draft.due()).isEmpty()) {
            advice.add(new Advice("due", "Give it a day, so that one can tell whether it is late."));
        }
        if (said(draft.proof()).isEmpty()) {
            advice.add(
                    new Advice("proof", "Say how one would see that it works: a test, an alert that rings, a number."));
        }
        if (said(draft.factor()).isEmpty() && !factors.of(viewer, incident).isEmpty()) {
            advice.add(new Advice(
                    "factor", "Say which of the contributing factors it removes, or find out whether it removes any."));
        }
        return List.copyOf(advice);
    }

    private List<Advice> onTitle(Actor viewer, Incident incident, String title) {
        if (title.isEmpty()) {
            return List.of();
        }
        List<Advice> advice = new ArrayList<>();
        if (title.split("\\s+").length < FEW_WORDS) {
            advice.add(new Advice("title", "Say to what it is done, so that somebody who was not there can begin."));
        }
        CheckWording.Context about = new CheckWording.Context("follow_up", null, incident.number());
        wording.check(viewer, new CheckWording(title, about)).stream()
                .map(Quality::worded)
                .forEach(advice::add);
        return advice;
    }

    private static Advice worded(Finding finding) {
        return new Advice("title", "“%s”: %s".formatted(finding.words(), finding.question()));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
