package dev.andon.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@StoryTest
class PlaybookTest {
    @Autowired
    Playbook playbook;

    @Autowired
    Cast cast;

    @Test
    void severitiesComeWorstFirstAndSayWhenToChooseThem() {
        assertThat(playbook.severities())
                .extracting(Severity::key)
                .containsExactly("sev1", "sev2", "sev3", "sev4", "sev5");
        assertThat(playbook.severities())
                .allSatisfy(severity -> assertThat(severity.criteria()).isNotBlank());
        assertThat(playbook.severity("sev1").orElseThrow().cadence()).isEqualTo(Duration.ofMinutes(20));
        assertThat(playbook.severity("sev5").orElseThrow().cadence()).isNull();
    }

    @Test
    void everyStatusHasExactlyOnePhase() {
        List<String> statuses = List.of(
                "triage", "investigating", "containing", "monitoring", "resolved", "closed", "declined", "merged");
        assertThat(playbook.phases().stream().flatMap(phase -> phase.statuses().stream()))
                .containsExactlyInAnyOrderElementsOf(statuses);
        assertThat(playbook.phaseOf("containing").key()).isEqualTo("contain");
        assertThat(playbook.phaseOf("merged").key()).isEqualTo("maintain");
    }

    @Test
    void aSecurityIncidentStartsRestrictedAndOthersDoNot() {
        assertThat(playbook.types().stream().filter(IncidentType::restricted))
                .extracting(IncidentType::key)
                .containsExactly("security");
    }

    @Test
    void theThreeTemplatesHaveTheirSectionsInOrder() {
        assertThat(playbook.reportTemplates()).extracting(ReportTemplate::key).containsExactly("s0", "s1", "s2");
        assertThat(playbook.reportTemplate("s2").orElseThrow().sections())
                .extracting(ReportTemplate.Section::heading)
                .startsWith("Authors", "Summary", "Impact", "User", "Business", "Team", "Detection", "Triage");
    }

    @Test
    void programsAndPeopleReadIt() {
        JsonNode body = cast.viewer().api().get("/api/v1/playbook").json();
        assertThat(body.get("severities").get(0).get("update_cadence_minutes").asInt())
                .isEqualTo(20);
        assertThat(body.get("types").get(1).get("visibility").asString()).isEqualTo("restricted");
        assertThat(cast.viewer().browser().get("/playbook").body()).contains("What to do when", "Commander");
        assertThat(cast.anonymous().get("/playbook").status()).isNotEqualTo(200);
    }
}
