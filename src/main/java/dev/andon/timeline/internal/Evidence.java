package dev.andon.timeline.internal;

import dev.andon.response.Claiming.ClaimRefuted;
import dev.andon.response.Claiming.ClaimReopened;
import dev.andon.response.Claiming.ClaimVerified;
import dev.andon.response.Claiming.EvidenceAdded;
import dev.andon.response.Contribution.Annotated;
import dev.andon.response.Entry;
import dev.andon.response.IncidentEvent;
import dev.andon.response.Intervening.InterventionEnded;
import dev.andon.response.Intervening.InterventionStarted;
import dev.andon.timeline.Curation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a log asserts without saying what it rests on. */
final class Evidence {
    private final Map<Long, Finding> verified = new HashMap<>();
    private final Map<Long, Finding> interventions = new HashMap<>();
    private final Set<Long> backedClaims = new HashSet<>();
    private final Set<Long> annotated = new HashSet<>();
    private final Set<Long> ended = new HashSet<>();

    /**
     * Something that wants evidence.
     *
     * @param seq of the entry that asserts it
     * @param number of the claim or intervention
     * @param backed whether it has any
     */
    record Finding(boolean claim, long seq, long number, String what, boolean backed) {}

    private Evidence() {}

    /**
     * Everything in a log that wants evidence: claims that were verified and interventions that were begun. A word on the
     * entry, in the log or in the timeline, is evidence too.
     *
     * @param over whether the incident is over; until then an intervention may be under way
     */
    static List<Finding> of(List<Entry> log, Curation curation, boolean over) {
        Evidence evidence = new Evidence();
        log.forEach(evidence::read);
        return Stream.concat(
                        evidence.verified.values().stream()
                                .map(one -> one.backed() || evidence.backedClaims.contains(one.number())
                                        ? backed(one)
                                        : one),
                        evidence.interventions.values().stream())
                .filter(one -> over || one.claim() || one.backed() || evidence.isOver(one))
                .map(one -> evidence.annotated.contains(one.seq())
                                || curation.entry(one.seq()).note() != null
                        ? backed(one)
                        : one)
                .sorted(Comparator.comparingLong(Finding::seq))
                .toList();
    }

    private boolean isOver(Finding intervention) {
        return ended.contains(intervention.number());
    }

    private static Finding backed(Finding one) {
        return new Finding(one.claim(), one.seq(), one.number(), one.what(), true);
    }

    private void read(Entry entry) {
        IncidentEvent event = entry.event();
        if (event instanceof EvidenceAdded added && !added.against()) {
            backedClaims.add(added.claim());
        } else if (event instanceof ClaimVerified claim) {
            verified.put(claim.claim(), new Finding(true, entry.seq(), claim.claim(), claim.text(), false));
        } else if (event instanceof ClaimRefuted claim) {
            verified.remove(claim.claim());
        } else if (event instanceof ClaimReopened claim) {
            verified.remove(claim.claim());
        } else if (event instanceof Annotated word) {
            annotated.add(word.seq());
        } else if (event instanceof InterventionStarted started) {
            put(entry, started.intervention(), started.what(), false);
        } else if (event instanceof InterventionEnded over) {
            ended.add(over.intervention());
            put(entry, over.intervention(), over.what(), over.result() != null);
        }
    }

    private void put(Entry entry, long number, String what, boolean backed) {
        interventions.put(number, new Finding(false, entry.seq(), number, what, backed));
    }
}
