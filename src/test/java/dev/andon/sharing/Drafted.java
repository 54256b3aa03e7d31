package dev.andon.sharing;

import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.playbook.ReportTemplate.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report and its version for customers, without a house around them. */
final class Drafted {
    static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    final List<ReportSection> sections = new ArrayList<>();
    final Map<String, CustomerSection> decided = new HashMap<>();
    final List<Redaction> redactions = new ArrayList<>();
    final List<Secret> never = new ArrayList<>();
    final Set<String> hosts = Set.of("docs.example.org");
    String title = "Orders could not be placed";

    Drafted section(String key, String body) {
        sections.add(new ReportSection(key, 2, Form.TEXT, "About " + key, "", "", null, null, body, "", 2, "Rui", AT));
        return this;
    }

    Drafted taken(String key, String body) {
        section(key, body);
        decided.put(key, new CustomerSection(key, Treatment.TAKEN, null, "", false));
        return this;
    }

    Drafted anew(String key, String body, String instead) {
        section(key, body);
        decided.put(key, new CustomerSection(key, Treatment.ANEW, null, instead, false));
        return this;
    }

    Drafted redacted(String section, String words, String instead) {
        int found = Math.max(1, Places.of(body(section), words).size());
        redactions.add(new Redaction(redactions.size() + 1L, section, words, instead, 0, found, "Rui", AT));
        return this;
    }

    private String body(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .map(ReportSection::body)
                .findFirst()
                .orElse("");
    }

    CustomerText text() {
        return Derivation.of(report(), version(), never, hosts, text -> text);
    }

    Report report() {
        return new Report(
                1,
                1,
                205,
                Report.MAIN,
                "Report",
                null,
                false,
                "s0",
                "Original",
                1,
                1,
                AT,
                AT,
                null,
                List.copyOf(sections));
    }

    CustomerVersion version() {
        return new CustomerVersion(1, 1, title, false, null, decided, redactions, List.of(), 1, AT, AT);
    }
}
