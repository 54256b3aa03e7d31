package dev.andon.catalog.web;

import dev.andon.catalog.Graph.Reach;
import dev.andon.platform.problem.Validation;

/** How much of a neighbourhood somebody asks for. */
record Reaches(int neededBy, int needs, boolean hardOnly, int width) {

    /** @throws dev.andon.platform.problem.Invalid for more than can be shown */
    Reach checked() {
        Validation check = new Validation();
        check.check(
                neededBy >= 0 && neededBy <= Reach.FURTHEST, "needed_by", "must be between 0 and " + Reach.FURTHEST);
        check.check(needs >= 0 && needs <= Reach.FURTHEST, "needs", "must be between 0 and " + Reach.FURTHEST);
        check.check(width >= 1 && width <= Reach.WIDE, "width", "must be between 1 and " + Reach.WIDE);
        check.throwIfAny();
        return new Reach(neededBy, needs, hardOnly, width);
    }
}
