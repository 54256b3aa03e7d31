package dev.andon.whys.web;

import dev.andon.ui.Form;
import dev.andon.whys.Factor;
import dev.andon.whys.FactorChange;
import dev.andon.whys.Factors;
import java.util.List;

/** What the pages of factors show. Public, because templates compile into a package of their own. */
public final class FactorViews {
    private FactorViews() {}

    /** @param filter as it was asked */
    public record Listed(List<Factor> factors, Form filter) {
        public boolean isFiltered() {
            return filter.values().values().stream().anyMatch(value -> !value.isBlank());
        }
    }

    /**
     * One factor.
     *
     * @param alike others whose names are like its own
     */
    public record One(
            Factor factor, List<Factors.Merge> merges, List<FactorChange> changes, List<Factor> alike, Form form) {}

    /**
     * A factor beside a report.
     *
     * @param here the parts it played in this incident
     * @param earlier how many incidents before this one share it
     */
    public record Beside(Factor factor, List<Factor.Played> here, int earlier) {}

    /** "5 incidents". */
    public static String often(Factor factor) {
        int count = factor.recurrence();
        return count == 1 ? "1 incident" : count + " incidents";
    }
}
