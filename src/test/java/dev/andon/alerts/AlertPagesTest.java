package dev.andon.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class AlertPagesTest {
    @Autowired
    Http http;

    @Autowired
    Cast cast;

    @Autowired
    AlertSources sources;

    @Autowired
    Alerts alerts;

    @Test
    void anOwnerConnectsAToolAndPastesWhatThePageShows() {
        Http owner = cast.owner().browser();
        assertThat(owner.get("/alert-sources").body()).contains("Connect a tool");
        Answer connected = owner.postForm(
                "/alert-sources", Map.of("name", "Shop", "kind", "alertmanager", "declare_at_severity", "critical"));
        assertThat(connected.status()).isEqualTo(303);
        AlertSource source = sources.list(cast.owner().actor(), null, 1).getFirst();
        assertThat(owner.get("/alert-sources").body())
                .contains("webhook_configs", "/alertmanager/" + source.routingKey(), "Shop may speak now");

        owner.postForm("/alert-sources/" + source.id(), Map.of("name", "Web shop", "declare_at_severity", "never"));
        assertThat(sources.get(cast.owner().actor(), source.id()).declareAtSeverity())
                .isNull();
        owner.get("/alert-sources");
        Answer disabled = owner.postForm("/alert-sources/" + source.id() + "/disabling", Map.of());
        assertThat(disabled.status()).as(disabled.body()).isEqualTo(303);
        assertThat(owner.get("/alert-sources").body()).contains("disabled").doesNotContain(source.routingKey());
        owner.postForm("/alert-sources/" + source.id() + "/enabling", Map.of());
        assertThat(owner.get("/alert-sources").body()).contains(source.routingKey());
    }

    @Test
    void aRefusedSourceKeepsWhatWasTyped() {
        Http owner = cast.owner().browser();
        owner.get("/alert-sources");
        Answer refused = owner.postForm("/alert-sources", Map.of("name", "x".repeat(81), "kind", "grafana"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("x".repeat(81), "81 characters long");
    }

    @Test
    void aResponderAcknowledgesFromTheListAndReturnsToIt() {
        long id = anAlert("Queue <b>age</b>", "queue");
        Http responder = cast.responder().browser();
        assertThat(responder.get("/alerts?text=Queue").body()).contains("Queue &lt;b&gt;age&lt;/b&gt;", "Acknowledge");
        Answer done = responder.postForm("/alerts/" + id + "/acknowledgement", Map.of("back", "/alerts?text=Queue"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).endsWith("/alerts?text=Queue");
        assertThat(alerts.get(id).acknowledgedBy())
                .isEqualTo(cast.responder().person().name());
        responder.get("/alerts/" + id);
        assertThat(responder
                        .postForm("/alerts/" + id + "/resolution", Map.of("back", "//evil.example"))
                        .location())
                .endsWith("/alerts/" + id);
        assertThat(alerts.get(id).status()).isEqualTo(AlertStatus.RESOLVED);
    }

    @Test
    void anAlertShowsAllThatIsKnown() {
        long id = anAlert("Disk full", "disk");
        String page = cast.responder().browser().get("/alerts/" + id).body();
        assertThat(page)
                .contains("Disk full", "Declare an incident from this", "/incidents/new?alert=" + id)
                .contains("payload.severity", "taken as critical", "\"summary\" : \"Disk full\"");
        assertThat(cast.viewer().browser().get("/alerts/" + id).body()).doesNotContain("Declare an incident");
        assertThat(cast.viewer().browser().get("/alerts/999999").status()).isEqualTo(404);
    }

    @Test
    void aFilterThatMakesNoSenseIsShownBesideTheList() {
        Answer answer = cast.viewer().browser().get("/alerts?status=angry");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("must be one of triggered");
    }

    private long anAlert(String title, String key) {
        AlertSource source =
                sources.create(cast.owner().actor(), new AlertSources.Create("Prometheus", "pagerduty", null));
        new Tool(http, source)
                .trigger(key, "{\"summary\":\"%s\",\"source\":\"s\",\"severity\":\"page\"}".formatted(title));
        return alerts.list(AlertFilter.NONE, null, 1).getFirst().id();
    }
}
