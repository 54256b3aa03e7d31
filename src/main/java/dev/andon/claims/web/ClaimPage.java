package dev.andon.claims.web;

import dev.andon.claims.Claim;
import dev.andon.claims.Evidence;
import dev.andon.response.Claiming;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.TextLinks;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * One claim, what speaks for it and against it, and what can be said of it.
 *
 * @param names makes handles in what was written links
 * @param seen what was typed as evidence
 * @param judged what was typed as a verdict
 * @param zone in which the viewer types times
 */
public record ClaimPage(Incident incident, Claim claim, TextLinks names, Form seen, Form judged, ZoneId zone) {

    /** What evidence can be. */
    public static List<Option> kinds() {
        return Arrays.stream(Claiming.Evidence.values())
                .map(kind -> new Option(kind.word(), kind.label()))
                .toList();
    }

    public List<Evidence> speaksFor() {
        return claim.evidence(Evidence.Stance.FOR);
    }

    public List<Evidence> speaksAgainst() {
        return claim.evidence(Evidence.Stance.AGAINST);
    }
}
