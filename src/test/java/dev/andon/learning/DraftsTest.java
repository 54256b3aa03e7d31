package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.learning.internal.Drafts;
import dev.andon.learning.internal.Renaming;
import dev.andon.people.Actor;
import dev.andon.playbook.ReportTemplate;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What drafts say of a night, and that they say nothing without its entry. */
class DraftsTest {
    private static final Pattern CITED = Pattern.compile("\\[\\d+]|\\[change \\d+]\\(");

    @Test
    void everyGeneratedPointLeadsToItsEntries() {
        Drafts drafts = drafts(RichNight.log(), UnaryOperator.identity());
        for (String prefill : ReportTemplate.PREFILLS) {
            drafts.text(prefill)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .filter(line -> !line.startsWith("| Date") && !line.startsWith("| ---") && !line.startsWith("  *"))
                    .forEach(line -> assertThat(line).as(prefill).containsPattern(CITED));
        }
    }

    @Test
    void theTimelineBeginsBeforeTheIncident() {
        assertThat(text("timeline").lines().skip(2).toList().getFirst())
                .isEqualTo("| 2026-11-03 00:12:00 UTC | Change (deployment of gateway): Renewed the certificates \\|"
                        + " gateways, told by pipeline. [change"
                        + " 12](https://andon.example/changes?after=2026-11-03T00:12:00Z&before=2026-11-03T00:12:00Z)"
                        + " |");
        assertThat(text("analysis_lead_up")).contains("Renewed the certificates", "Alert from Prometheus");
    }

    @Test
    void statsSayHowTheyWereComputedAndFromWhat() {
        assertThat(text("stats"))
                .contains(
                        "- Number of affected users: about 18,400 users (sure, from the gateway) [12]\\\n  *the latest")
                .contains("- Time to resolve: 2 h 28 min [2] [31]\\\n  *from the beginning");
    }

    @Test
    void impactIsToldWithItsHistory() {
        assertThat(text("impact_user"))
                .contains("about 2,000 users (a guess) [11]; ")
                .contains("about 18,400 users (sure), from the gateway, since 2026-11-03 01:07 UTC [12]; ")
                .contains("ceased 2026-11-03 03:02 UTC [15].")
                .contains("gateway: down 2026-11-03 01:28 UTC [14]");
        assertThat(text("impact_business")).contains("no orders come in").doesNotContain("cannot sign in");
    }

    @Test
    void deadEndsAreToldAsSuch() {
        assertThat(text("claims").lines())
                .containsExactly(
                        "- Verified: “the certificates begin too late”, raised by Nour Haddad, 2026-11-03 01:21 UTC"
                                + " [9]. Verified: openssl shows 01:22 [10].",
                        "- A dead end: “the database is slow”, raised by Aiko Mori, 2026-11-03 01:16 UTC [6]. "
                                + "Against it: p99 is flat [7]. Refuted after 5 min: its graphs are as ever [8].");
        assertThat(text("analysis_fault"))
                .contains("the certificates begin too late")
                .doesNotContain("database");
        assertThat(text("executive_summary")).contains("the certificates begin too late");
    }

    @Test
    void interventionsAndDecisionsAreToldWithWhatCameOfThem() {
        assertThat(text("interventions"))
                .contains(
                        "announced an intervention on gateway",
                        "cleared it",
                        "A clash was found",
                        "finished: all serve");
        assertThat(text("decisions")).contains("objected to", "overruled Aiko Mori", "worked");
        assertThat(text("analysis_response"))
                .contains("A dead end", "overruled Aiko Mori", "roll back the certificates");
        assertThat(text("updates")).contains("did not come. [", "(50 s after the time promised for it)");
    }

    @Test
    void peopleStandWithRolesAndTimes() {
        assertThat(text("people"))
                .contains("- Ines Rocha (declared it): commander from 2026-11-03 01:14 UTC")
                .contains("- Nour Haddad (joined): there from");
    }

    @Test
    void luckIsAskedAboutAndNotClaimed() {
        assertThat(text("lessons_lucky").lines())
                .hasSize(4)
                .allMatch(line -> line.contains("?"))
                .anyMatch(line -> line.contains("Nour Haddad came without being asked"))
                .anyMatch(line -> line.contains("Had this way back been tried before?"))
                .anyMatch(line -> line.contains("What kept the two apart?"))
                .anyMatch(line -> line.contains("Somebody had objected."));
        assertThat(text("lessons_well")).contains("An alert told first.");
        assertThat(text("lessons_wrong")).contains("The update promised for", "the database is slow");
    }

    @Test
    void whatToldFirstIsDecidedFromTheLog() {
        assertThat(text("analysis_detection"))
                .startsWith("An alert told first: 2026-11-03 01:11 UTC")
                .contains("begun 4 min 15 s before that", "It was declared 45 s later");
        assertThat(told(Logs.declared())).startsWith("A person noticed first: 2026-11-03 01:12 UTC");
        Logs note = Logs.declared().at(-60, Logs.AIKO, new Noted("a customer called: cannot sign in"));
        assertThat(told(note)).startsWith("A customer told first: 2026-11-03 01:11 UTC");
        Logs quiet = Logs.declared().at(-60, Logs.AIKO, new Noted("the failed users table is large"));
        assertThat(told(quiet)).startsWith("A person noticed first");
        Declared byRule = new Declared("Disk", "sev2", "service", null, List.of(), false, Status.TRIAGE);
        assertThat(told(new Logs().at(0, Actor.alertSource(3, "Prometheus"), byRule)))
                .startsWith("An alert told first");
    }

    @Test
    void peopleCanBeCalledByTheirRoles() {
        Renaming roles = Renaming.of(RichNight.log(), role -> role);
        Drafts drafts = drafts(RichNight.log(), roles);
        StringBuilder all = new StringBuilder();
        for (String prefill : ReportTemplate.PREFILLS) {
            all.append(drafts.text(prefill));
        }
        assertThat(all.toString()).doesNotContain("Ines", "Rocha", "Aiko", "Mori", "Nour", "Haddad");
        assertThat(drafts.text("timeline")).contains("| The commander declared SEV1", "| Responder 2: TODO");
        assertThat(drafts.text("authors")).startsWith("Took part: the commander, responder 1, responder 2.");
        assertThat(drafts.text("decisions")).contains("the commander overruled responder 2");
    }

    @Test
    void aLogOfOneEntryHasADraftToo() {
        Drafts drafts = drafts(Logs.declared().entries(), UnaryOperator.identity());
        List<String> texts = new ArrayList<>();
        ReportTemplate.PREFILLS.forEach(prefill -> texts.add(drafts.text(prefill)));
        assertThat(texts).hasSameSizeAs(ReportTemplate.PREFILLS).doesNotContainNull();
    }

    private static String told(Logs log) {
        return drafts(log.entries(), UnaryOperator.identity()).text("analysis_detection");
    }

    private static String text(String prefill) {
        return drafts(RichNight.log(), UnaryOperator.identity()).text(prefill);
    }

    private static Drafts drafts(List<Entry> log, UnaryOperator<String> names) {
        return Drafts.from(
                Incident.fold(205, log),
                log,
                _ -> true,
                List.of(),
                RichNight.changes(),
                Map.of(),
                names,
                "https://andon.example");
    }
}
