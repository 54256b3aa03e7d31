package dev.andon.sharing;

import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.playbook.ReportTemplate;
import dev.andon.sharing.CustomerText.Finding;
import dev.andon.sharing.CustomerText.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What customers would read of a report: a pure function of the report, of what was decided about it, and of what must not be
 * said. What is taken is rewritten; what people wrote for customers is left as it is, and found fault with.
 */
final class Derivation {
    private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*\\{\\{[a-z0-9-]+}}[ \\t]*$\\n?");
    private static final Pattern CITATION =
            Pattern.compile("[ \\t]?\\[\\^?\\d{1,9}](?!\\(|\\[)(:.*$)?", Pattern.MULTILINE);

    private final Report report;
    private final CustomerVersion version;
    private final Secrets secrets;
    private final Concealing concealing;
    private final UnaryOperator<String> blocks;
    private final List<Finding> findings = new ArrayList<>();

    private Derivation(
            Report report,
            CustomerVersion version,
            List<Secret> never,
            Set<String> hosts,
            UnaryOperator<String> blocks) {
        this.report = report;
        this.version = version;
        this.blocks = blocks;
        List<Secret> all = new ArrayList<>(never);
        version.redactions().forEach(one -> all.add(Secret.words(one.words(), one.instead())));
        version.never().forEach(one -> all.add(Secret.words(one.words(), one.instead())));
        this.secrets = Secrets.of(all.stream().filter(one -> !one.onlyTaken()).toList());
        List<Secret> taken = new ArrayList<>(all);
        taken.add(addresses(hosts));
        this.concealing = new Concealing(Secrets.of(taken), hosts);
    }

    /**
     * @param never what must not be said, besides what this version redacts
     * @param hosts whose links stay in what is taken
     * @param blocks puts what live blocks show in the place of their lines
     */
    static CustomerText of(
            Report report,
            CustomerVersion version,
            List<Secret> never,
            Set<String> hosts,
            UnaryOperator<String> blocks) {
        return new Derivation(report, version, never, hosts, blocks).text();
    }

    private CustomerText text() {
        checkTitle();
        version.redactions().forEach(this::checkRedaction);
        List<Part> parts = new ArrayList<>();
        for (ReportSection section : report.sections()) {
            CustomerSection decided = version.section(section.key());
            if (section.form() == ReportTemplate.Form.GROUP && section.isBlank()) {
                parts.add(group(section));
            } else if (decided.treatment() != Treatment.OUT) {
                parts.add(part(section, decided));
            }
        }
        withoutEmptyGroups(parts);
        if (parts.isEmpty()) {
            finding(null, "Nothing is in it yet. Take a section, or write one anew.");
        }
        return new CustomerText(version.title(), List.copyOf(parts), List.copyOf(findings));
    }

    private Part group(ReportSection section) {
        return new Part(section.key(), section.level(), concealed(section.heading()), "");
    }

    private Part part(ReportSection section, CustomerSection decided) {
        String heading = decided.heading() == null ? concealed(section.heading()) : decided.heading();
        if (decided.heading() != null) {
            checkWritten(section, decided.heading(), "The heading");
        }
        String body = decided.treatment() == Treatment.ANEW ? anew(section, decided) : taken(section, decided);
        return new Part(section.key(), section.level(), heading, body);
    }

    private String taken(ReportSection section, CustomerSection decided) {
        String body = section.body();
        String shown = decided.blocks() ? blocks.apply(body) : body;
        String bare = CITATION.matcher(BLOCK.matcher(shown).replaceAll("")).replaceAll("");
        String text = concealing.of(bare);
        check(section, text, "still says");
        if (text.isBlank()) {
            finding(
                    section.key(),
                    "\"%s\" is taken, and nothing of it is left to read. Leave it out, or write it anew."
                            .formatted(section.heading()));
        }
        return text;
    }

    private String anew(ReportSection section, CustomerSection decided) {
        checkWritten(section, decided.body(), "What is written");
        return decided.body();
    }

    private void checkTitle() {
        if (version.title().isBlank()) {
            finding(null, "It has no title yet. The report's own is not shown to customers.");
        }
        secrets.saidIn(version.title())
                .forEach(said -> finding(null, "The title says \"%s\", which must not be said.".formatted(said)));
    }

    /** Fewer than there were: somebody changed the text where words were marked. */
    private void checkRedaction(Redaction one) {
        int found = report.section(one.section())
                .map(section -> Places.of(section.body(), one.words()).size())
                .orElse(0);
        boolean matters = version.section(one.section()).treatment() == Treatment.TAKEN;
        if (found < one.found() && matters) {
            findings.add(new Finding(
                    one.section(),
                    one.id(),
                    "To be checked: \"%s\" was marked here, and the text was changed since.".formatted(one.words())));
        }
    }

    private void checkWritten(ReportSection section, String written, String what) {
        check(section, written, what.equals("The heading") ? "says in its heading" : "says");
    }

    /** The last wall: what is read, decoded in every way that readers and their programs decode. */
    private void check(ReportSection section, String text, String says) {
        List<String> said = new ArrayList<>(text.lines().toList());
        Concealing.read(text).forEach(run -> {
            said.add(run);
            said.addAll(Concealing.decoded(run));
        });
        said.addAll(
                text.lines().flatMap(line -> Concealing.decoded(line).stream()).toList());
        said.stream()
                .flatMap(run -> secrets.saidIn(run).stream())
                .distinct()
                .forEach(word -> finding(
                        section.key(),
                        "\"%s\" %s \"%s\", which must not be said.".formatted(section.heading(), says, word)));
    }

    private String concealed(String line) {
        return secrets.concealed(line);
    }

    private void finding(@Nullable String section, String text) {
        findings.add(new Finding(section, null, text));
    }

    /** Addresses that stand in the text itself. Whoever writes for customers may name one, what is taken does not. */
    private static Secret addresses(Set<String> hosts) {
        String kept = hosts.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String other = hosts.isEmpty() ? "" : "(?!(?:" + kept + ")(?:[/:?#\\s]|$))";
        return Secret.shape("an address", "an internal page", "https?://" + other + "[^\\s)>\\]]+");
    }

    /** A heading under which nothing is left stands for nothing. */
    private void withoutEmptyGroups(List<Part> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            boolean followed = i + 1 < parts.size() && parts.get(i + 1).level() > part.level();
            if (part.body().isEmpty()
                    && !followed
                    && version.section(part.key()).treatment() == Treatment.OUT) {
                parts.remove(i);
            }
        }
    }
}
