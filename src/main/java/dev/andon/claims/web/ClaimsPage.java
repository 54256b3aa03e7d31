package dev.andon.claims.web;

import dev.andon.claims.Claim;
import dev.andon.claims.ClaimBoard.Claimed;
import dev.andon.response.Incident;

/** All claims of an incident. */
public record ClaimsPage(Incident incident, Claimed claims) {

    /** How much evidence there is, in words. */
    public static String pieces(Claim claim) {
        int count = claim.evidence().size();
        return switch (count) {
            case 0 -> "no evidence yet";
            case 1 -> "1 piece of evidence";
            default -> count + " pieces of evidence";
        };
    }
}
