package dev.andon.catalog;

import dev.andon.platform.problem.Validation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of a draft and of what was there before the item that the draft asks for, noting everything wrong with it. */
final class Drafting {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
    /** Words that the addresses of pages need. */
    private static final Set<String> RESERVED = Set.of("new");

    private static final int NAME = 120;
    private static final int TEXT = 5_000;
    private static final int RUNBOOK = 50_000;
    /** An alias as long as the name of a service in an incident. */
    private static final int ALIAS = 100;

    private Drafting() {}

    /** @param before what there is of that kind and key, or null */
    static Item item(Draft draft, @Nullable Item before, Validation validation) {
        key(draft.key(), validation);
        Given given = new Given(draft, validation);
        return switch (draft.kind()) {
            case SERVICE -> service(draft, given, (Service) before);
            case VENDOR -> vendor(draft, given, (Vendor) before);
            case RUNBOOK -> runbook(draft, given, (Runbook) before);
            case BRIDGE -> bridge(draft, given, (Bridge) before);
            case TEAM -> throw new IllegalArgumentException("teams are kept by people");
        };
    }

    private static void key(String key, Validation validation) {
        validation.check(!key.isEmpty(), "key", "is required");
        validation.check(
                key.isEmpty() || KEY.matcher(key).matches() && !RESERVED.contains(key),
                "key",
                "must be lower-case letters, digits, dots, dashes or underscores, begin with a letter or digit, be no"
                        + " longer than 80 and not be the word new");
    }

    private static Service service(Draft draft, Given given, @Nullable Service before) {
        given.only(fields(
                "name",
                "description",
                "tier",
                "owner",
                "aliases",
                "dashboards",
                "repository",
                "docs",
                "depends_on",
                "retired"));
        return new Service(
                draft.key(),
                given.name("name", NAME, before == null ? null : before.name()),
                given.text("description", TEXT, before == null ? null : before.description()),
                given.number("tier", 1, 4, before == null ? null : before.tier(), 3),
                given.line("owner", 80, before == null ? null : before.owner()),
                given.words("aliases", 50, ALIAS, before == null ? null : before.aliases()),
                given.links("dashboards", before == null ? null : before.dashboards()),
                given.url("repository", before == null ? null : before.repository()),
                given.url("docs", before == null ? null : before.docs()),
                given.dependencies("depends_on", before == null ? null : before.dependencies()),
                given.flag("retired", before == null ? null : before.retired()),
                version(before));
    }

    private static Vendor vendor(Draft draft, Given given, @Nullable Vendor before) {
        given.only(fields("name", "purpose", "support", "status_page", "retired"));
        return new Vendor(
                draft.key(),
                given.name("name", NAME, before == null ? null : before.name()),
                given.text("purpose", TEXT, before == null ? null : before.purpose()),
                given.text("support", TEXT, before == null ? null : before.support()),
                given.url("status_page", before == null ? null : before.statusPage()),
                given.flag("retired", before == null ? null : before.retired()),
                version(before));
    }

    private static Runbook runbook(Draft draft, Given given, @Nullable Runbook before) {
        given.only(fields("name", "services", "text", "retired"));
        return new Runbook(
                draft.key(),
                given.name("name", NAME, before == null ? null : before.name()),
                given.text("text", RUNBOOK, before == null ? null : before.text()),
                given.words("services", 200, 80, before == null ? null : before.services()),
                given.flag("retired", before == null ? null : before.retired()),
                version(before));
    }

    private static Bridge bridge(Draft draft, Given given, @Nullable Bridge before) {
        given.only(fields("name", "url", "dial_in", "standing", "retired"));
        return new Bridge(
                draft.key(),
                given.name("name", NAME, before == null ? null : before.name()),
                given.url("url", before == null ? null : before.url()),
                given.line("dial_in", 300, before == null ? null : before.dialIn()),
                given.flag("standing", before == null ? null : before.standing()),
                given.flag("retired", before == null ? null : before.retired()),
                version(before));
    }

    private static Set<String> fields(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }

    private static long version(@Nullable Item before) {
        return before == null ? 1 : before.version() + 1;
    }
}
