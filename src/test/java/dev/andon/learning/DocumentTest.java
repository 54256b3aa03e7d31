package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.learning.internal.Document;
import dev.andon.learning.internal.Drafts;
import dev.andon.learning.internal.Shape;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.ReportTemplate;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.Status;
import dev.andon.testing.StoryTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The exported document, word for word. */
@StoryTest
class DocumentTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/s0-complete.md");

    @Autowired
    Playbook playbook;

    @Test
    void anExportedReportIsACompleteDocumentOfItsTemplate() throws IOException {
        String document = Document.of(report(written()), incident(), "https://andon.example/incidents/205");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, document);
        }
        assertThat(document).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyHeadingOfTheTemplateIsThereInOrderAlsoWhereNothingIsWritten() {
        List<ReportSection> empty = Shape.draft(
                template(), Drafts.from(incident(), Logs.declared().entries(), _ -> true, List.of()), Logs.START);
        String document = Document.of(report(empty), incident(), "/incidents/205");
        assertThat(document.lines().filter(line -> line.startsWith("##")))
                .containsExactly(
                        "## Executive Summary",
                        "## Stats",
                        "## Timeline of Events",
                        "## Client Impact",
                        "## Analysis",
                        "## Root Cause (5 whys)",
                        "### Why?",
                        "### Why?",
                        "### Why?",
                        "### Why?",
                        "### Why?",
                        "## Resolution",
                        "### Short term",
                        "### Long term",
                        "## Lessons Learned",
                        "## Action Items");
        assertThat(document)
                .containsSubsequence(
                        "* Lead-up:", "* Fault:", "* Detection:", "* Response:", "* Recovery:", "* Recurrence:");
    }

    private List<ReportSection> written() {
        Drafts drafts = Drafts.from(incident(), log(), _ -> true, List.of());
        return Shape.draft(template(), drafts, Logs.START).stream()
                .map(section -> switch (section.key()) {
                    case "fault" -> by(section, "The renewal job wrote certificates that were not valid yet. [5]");
                    case "recurrence" -> by(section, "- INC-171 had the same clock\n- nobody owns the alert");
                    case "why_1" -> by(section, "Sign-in failed for every user of the gateways.");
                    case "lessons" -> by(section, "A clock is a dependency.");
                    default -> section;
                })
                .toList();
    }

    private static ReportSection by(ReportSection section, String text) {
        return section.written(text, 2, "Ines Rocha", Logs.START);
    }

    private ReportTemplate template() {
        return playbook.reportTemplate("s0").orElseThrow();
    }

    private static Report report(List<ReportSection> sections) {
        return new Report(
                1,
                7,
                205,
                "main",
                "Report",
                null,
                false,
                "s0",
                "The night the certificates agreed",
                1,
                1,
                Logs.START,
                Logs.START,
                null,
                sections);
    }

    private static Incident incident() {
        return Incident.fold(205, log());
    }

    private static List<Entry> log() {
        return Logs.declared()
                .alert(-45, "Sign-in error rate 38 % | gateways")
                .role(130, "commander", Logs.INES)
                .status(200, Status.INVESTIGATING, null)
                .note(300, "`openssl` shows *notBefore* 01:22")
                .update(600, "Sign-in does not work for about 18,400 users. We are looking.", null)
                .status(2_100, Status.CONTAINING, "rolling back to the certificates of Friday")
                .missed(2_400)
                .update(2_450, "We are rolling back.", 2_400L)
                .status(6_660, Status.MONITORING, "every gateway serves Friday's certificates")
                .status(8_880, Status.RESOLVED, "error rate at zero for half an hour")
                .entries();
    }
}
