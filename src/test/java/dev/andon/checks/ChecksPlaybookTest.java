package dev.andon.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an item is asked is the playbook's: what it takes, what it refuses, and where it is read. */
@StoryTest
class ChecksPlaybookTest extends ChecksStage {
    @BeforeEach
    void ours() {
        checklist(Map.of(
                "deployed", Map.of("kind", "changes", "changes", List.of("deployment")),
                "vendors", Map.of("kind", "vendor_status"),
                "metadata", Map.of("kind", "http", "probe", "metadata"),
                "person", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"guess\"} | asks.kind",
                "{\"kind\":\"http\",\"query\":\"up\"} | asks.query",
                "{\"kind\":\"promql\",\"trouble\":\"about 5\"} | asks.trouble",
                "{\"kind\":\"changes\",\"hours\":0} | asks.hours",
                "{\"kind\":\"changes\",\"changes\":[\"weather\"]} | asks.changes[0]",
                "{\"kind\":\"changes\",\"distance\":99} | asks.distance",
                "{\"kind\":\"http\",\"probe\":\"Not a key\"} | asks.probe",
                "{\"probe\":\"shop\"} | asks.kind",
                "{\"kind\":\"http\",\"url\":\"http://x\"} | asks.url",
                "\"http\" | asks",
            })
    void thePlaybookRefusesWhatCannotBeAsked(String asks, String field) {
        Answer refused = owner().json(
                        "PUT",
                        "/api/v1/playbook/checklists/ours",
                        "{\"name\":\"Ours\",\"items\":[{\"key\":\"a\",\"text\":\"A?\",\"asks\":%s}]}".formatted(asks));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("items[0]." + field);
    }

    @Test
    void thePlaybookKeepsHowItIsAskedInItsFileAndOnItsPage() {
        var browser = cast.owner().browser();
        assertThat(owner().get("/playbook.yaml").body())
                .contains("kind: vendor_status", "- deployment", "probe: metadata");
        String edit = "/playbook/checklists/ours/edit";
        assertThat(browser.get(edit).body()).contains("Answers itself: Status pages of vendors", "People answer it");
    }
}
