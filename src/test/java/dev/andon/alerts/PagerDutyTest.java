package dev.andon.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Actor;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class PagerDutyTest {
    @Autowired
    Http http;

    @Autowired
    AlertSources sources;

    @Autowired
    Alerts alerts;

    AlertSource source;

    @BeforeEach
    void aSource() {
        source = sources.create(Actor.system(), new AlertSources.Create("Prometheus", "pagerduty", null));
    }

    @Test
    void aTriggerIsAnsweredWith202AndItsKey() {
        Answer answer = http.postJson("/v2/enqueue", """
            {"routing_key":"%s","event_action":"trigger","dedup_key":"srv01/HTTP",
             "payload":{"summary":"Disk full","source":"db-1","severity":"critical"}}
            """.formatted(source.routingKey()));
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"success\",\"message\":\"Event processed\",\"dedup_key\":\"srv01/HTTP\"}");
        assertThat(answer.status()).isEqualTo(202);
    }
}
