package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.learning.internal.Document;
import dev.andon.learning.internal.Drafts;
import dev.andon.learning.internal.Shape;
import dev.andon.playbook.Playbook;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The headings that the three source texts name, in their order, and which of them a log can fill. */
@StoryTest
class ThreeShapesTest {
    /** "Here's a Markdown template of my Incident Post-Mortem report", word for word. */
    private static final List<String> S0 = List.of(
            "## Executive Summary",
            "## Stats",
            "- Number of affected users:",
            "- Time to acknowledge:",
            "- Time to resolve:",
            "- Total downtime:",
            "## Timeline of Events",
            "| Date/Time | Event |",
            "## Client Impact",
            "## Analysis",
            "* Lead-up:",
            "* Fault:",
            "* Detection:",
            "* Response:",
            "* Recovery:",
            "* Recurrence:",
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

    /** "Our templates has a couple of parts": Introduction, Timeline, The five whys, Actions (immediate, long term). */
    private static final List<String> S1 = List.of(
            "## Introduction",
            "## Timeline",
            "## The five whys",
            "### Why?",
            "### Why?",
            "### Why?",
            "### Why?",
            "### Why?",
            "## Actions",
            "### Immediate actions",
            "### Long-term actions");

    /** "Here's an incident review doc template", without its pictures. */
    private static final List<String> S2 = List.of(
            "## Authors",
            "## Summary",
            "## Impact",
            "### User",
            "### Business",
            "### Team",
            "## Detection",
            "## Triage",
            "## Root causes",
            "## Resolution",
            "## Timeline",
            "## Lessons learned",
            "### What went well",
            "### What went wrong",
            "### Where we got lucky",
            "## Actions and issues",
            "## Share it");

    /** What only people can tell, or another module: the rest comes from the log. */
    private static final Map<String, List<String>> FOR_PEOPLE = Map.of(
            "s0", List.of("recurrence", "why_1", "why_2", "why_3", "why_4", "why_5", "resolution_long_term"),
            "s1", List.of("why_1", "why_2", "why_3", "why_4", "why_5", "actions_long_term"),
            "s2", List.of("sharing"));

    @Autowired
    Playbook playbook;

    @Test
    void theFirstShapeHasEveryHeadingOfItsSource() {
        assertThat(document("s0")).containsSubsequence(S0);
        filledWhereItCanBe("s0");
    }

    @Test
    void theSecondShapeHasEveryHeadingOfItsSource() {
        assertThat(document("s1")).containsSubsequence(S1);
        filledWhereItCanBe("s1");
    }

    @Test
    void theThirdShapeHasEveryHeadingOfItsSource() {
        assertThat(document("s2")).containsSubsequence(S2);
        filledWhereItCanBe("s2");
    }

    private void filledWhereItCanBe(String template) {
        assertThat(sections(template).stream()
                        .filter(ReportSection::expectsText)
                        .filter(ReportSection::isBlank)
                        .map(ReportSection::key))
                .containsExactlyElementsOf(FOR_PEOPLE.getOrDefault(template, List.of()));
    }

    private String document(String template) {
        Report report = new Report(
                1,
                7,
                205,
                "main",
                "Report",
                null,
                false,
                template,
                "The night the certificates agreed",
                1,
                1,
                Logs.START,
                Logs.START,
                null,
                sections(template));
        return Document.of(report, incident(), "https://andon.example/incidents/205");
    }

    private List<ReportSection> sections(String template) {
        List<Entry> log = RichNight.log();
        Drafts drafts = Drafts.from(
                incident(),
                log,
                _ -> true,
                List.of(),
                RichNight.changes(),
                Map.of(),
                UnaryOperator.identity(),
                "https://andon.example");
        return Shape.draft(playbook.reportTemplate(template).orElseThrow(), drafts, Logs.START);
    }

    private static Incident incident() {
        return Incident.fold(205, RichNight.log());
    }
}
