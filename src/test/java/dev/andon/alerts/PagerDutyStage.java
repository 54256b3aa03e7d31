package dev.andon.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Actor;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A tool that speaks PagerDuty’s events, and what became of what it said. */
abstract class PagerDutyStage {
    @Autowired
    Http http;

    @Autowired
    AlertSources sources;

    @Autowired
    Alerts alerts;

    @Autowired
    TestClock clock;

    AlertSource source;

    Tool tool;

    @BeforeEach
    void aTool() {
        source = sources.create(Actor.system(), new AlertSources.Create("Prometheus", "pagerduty", null));
        tool = new Tool(http, source);
    }

    Alert only() {
        assertThat(mine()).hasSize(1);
        return mine().getFirst();
    }

    List<Alert> mine() {
        return alerts.list(new AlertFilter(source.id(), Set.of(), null, null, null), null, 100);
    }

    static List<String> errors(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().path("errors").valueStream().map(e -> e.asString()).toList();
    }
}
