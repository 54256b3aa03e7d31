package dev.andon.interventions;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.platform.problem.Validation;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to say what one is about to do to production.
 *
 * @param service a service of the catalog, by its key or an alias; a host, or both, will do too
 * @param risk low, medium or high; absent means medium
 * @param rollback how it is undone; "there is none" is an answer too, and has to be given
 * @param option number of the option it comes from, if from one
 */
public record Announce(
        @Nullable String service,
        @Nullable String host,
        @Nullable String what,
        @Nullable String why,
        @Nullable String risk,
        @Nullable String rollback,
        boolean destructive,
        @Nullable Long option) {
    /** The most characters of what will be done. */
    public static final int WHAT = 300;

    private static final int HOST = 200;
    private static final int TEXT = 2_000;

    record Checked(Aim target, String what, String why, Risk risk, String rollback) {}

    Checked checked(Validation check, Catalog catalog) {
        String named = check.optionalLine("service", service, HOST);
        Service known = catalog.now().resolve(named).orElse(null);
        check.check(
                named == null || known != null,
                "service",
                "is not in the catalog; name a host instead, in your own words");
        String where = check.optionalLine("host", host, HOST);
        check.check(named != null || where != null, "service", "or a host is required: what is it done to?");
        Risk judged =
                risk == null || risk.isBlank() ? Risk.MEDIUM : Risk.find(risk).orElse(null);
        check.check(judged != null, "risk", "must be low, medium or high");
        return new Checked(
                new Aim(known == null ? null : known.key(), where),
                check.line("what", what, WHAT),
                check.text("why", why, TEXT),
                judged == null ? Risk.MEDIUM : judged,
                check.text("rollback", rollback, TEXT));
    }
}
