package dev.andon.response.web;

import dev.andon.response.Offer;
import java.util.List;

/** The open offers of an incident. */
public record OffersView(long number, List<Line> lines) {

    /**
     * @param role what the house calls it
     * @param gone how much of the offer's time has gone, 0 to 100
     */
    public record Line(Offer offer, String role, int gone) {}
}
