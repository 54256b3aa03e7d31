package dev.andon.people.web;

import dev.andon.people.HouseSettings;
import dev.andon.ui.Form;
import java.time.Instant;
import java.util.List;

/** The settings of the house and what became of them. */
public record HousePage(HouseSettings settings, Form form, List<Line> changes) {

    /** @param facts what was changed, from what, to what */
    public record Line(Instant at, String by, String what, List<String> facts) {}
}
