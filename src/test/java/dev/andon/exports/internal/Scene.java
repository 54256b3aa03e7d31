package dev.andon.exports.internal;

import dev.andon.exports.Manuscript;
import dev.andon.learning.Edition;
import dev.andon.learning.Figure;
import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.playbook.ReportTemplate.Form;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One report with everything in it that a format can stumble over. */
final class Scene {
    static final Instant START = Instant.parse("2026-11-03T01:12:00Z");
    static final Actor INES = Actor.person(1, "Ines Rask", Access.RESPONDER);

    static final String SUMMARY = """
        Cards were declined for 28 minutes. **18,400** people tried to pay & could not <yet>.

        > "It just spins", a customer said.

        - [x] Rolled back
        - [ ] Told the bank

        <script>alert("x")</script> and <ac:structured-macro ac:name="html"/> are shown, not obeyed.\
        """;

    static final String FAULT = """
        The pool was empty. See [the dashboard](https://graphs.example.org/d/1?a=1&b=2) and [14].

        ```sql
        select ']]>' from pool where size < 1;
        ## Summary
        ```

        ![Lag of the replica](/incidents/205/appendix/3/content) [no](javascript:alert(1))

        | Time | Event |
        |---|---:|
        | 01:12 | Declared [1] |
        | 01:40 | ~~Failed over~~ Rolled back |\
        """;

    private Scene() {}

    static Incident incident() {
        Declared declared = new Declared(
                "Cards are declined", "sev1", "service", null, List.of("checkout", "gateway"), false, Status.TRIAGE);
        return Incident.fold(205, List.of(new Entry(7, 1, declared, START, START, INES, "web", "")));
    }

    static ReportSection section(String key, int level, Form form, String heading, String body) {
        return new ReportSection(key, level, form, heading, "", "none", null, null, body, "", 2, "Ines Rask", START);
    }

    static List<ReportSection> sections() {
        return List.of(
                section("summary", 2, Form.TEXT, "Summary", SUMMARY),
                section("analysis", 2, Form.GROUP, "Analysis", ""),
                section("lead_up", 3, Form.ITEM, "Lead-up", "A deployment at 00:50.\n\nIt was reviewed."),
                section("recurrence", 3, Form.ITEM, "Recurrence", "- None before\n- None since"),
                section("fault", 2, Form.TEXT, "Fault: what broke", FAULT),
                section("lessons", 2, Form.TEXT, "Lessons", ""));
    }

    /** As {@code learning} writes it. */
    static String document(List<ReportSection> sections) {
        StringBuilder text = new StringBuilder("# Cards are declined\n\nINC-205 · SEV1 · since 3 November 2026\n");
        boolean inList = false;
        for (ReportSection one : sections) {
            if (one.form() == Form.ITEM) {
                text.append(inList ? "" : "\n");
                inList = true;
                String body = one.body().strip();
                String indented = body.replace("\n", "\n  ").replace("\n  \n", "\n\n");
                text.append(
                        body.startsWith("-")
                                ? "* %s:\n\n  %s\n".formatted(one.heading(), indented)
                                : "* %s: %s\n".formatted(one.heading(), indented));
            } else {
                inList = false;
                text.append("\n")
                        .append("#".repeat(one.level()))
                        .append(' ')
                        .append(one.heading())
                        .append('\n');
                text.append(one.isBlank() ? "" : "\n" + one.body().strip() + "\n");
            }
        }
        return text + "\n[1]: http://andon.test/incidents/205#entry-1\n";
    }

    static Manuscript manuscript() {
        return manuscript(sections());
    }

    static Manuscript manuscript(List<ReportSection> sections) {
        String document = document(sections);
        Edition edition = new Edition(2, 9, "Cards are declined", document, START.plusSeconds(90_000), "Liv Halden");
        Report report = new Report(
                3,
                7,
                205,
                "main",
                "Report",
                null,
                false,
                "s0",
                "Cards are declined",
                1,
                9,
                START,
                START,
                edition,
                sections);
        List<Figure> figures = new ArrayList<>();
        for (String label : List.of("Affected users", "Time to acknowledge", "Time to resolve", "Total downtime")) {
            String key = label.toLowerCase(Locale.ROOT).replace(' ', '_');
            figures.add(new Figure(key, label, "28 min", 1680L, "seconds", "from the log", null, List.of(1L)));
        }
        return new Manuscript(
                incident(),
                report,
                edition,
                edition.title(),
                document,
                Split.of(document, sections),
                figures,
                List.of("Ines Rask", "Omar Haddad"),
                true,
                "http://andon.test");
    }
}
