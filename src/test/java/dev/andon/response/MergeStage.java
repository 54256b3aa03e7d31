package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertFilter;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.alerts.Alerts;
import dev.andon.comms.Updates;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** Two incidents and what is asked of them, for the tests of merging. */
abstract class MergeStage {
    @Autowired
    Cast cast;

    @Autowired
    Http http;

    @Autowired
    TestClock clock;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Merges merges;

    @Autowired
    Participants participants;

    @Autowired
    Tasks tasks;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentRows rows;

    @Autowired
    Updates updates;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertSources sources;

    Alert raise(AlertSource source, String key) {
        http.postJson("/v2/enqueue", """
            {"routing_key":"%s","event_action":"trigger","dedup_key":"%s",
             "payload":{"summary":"Disk full","source":"db","severity":"critical"}}
            """.formatted(source.routingKey(), key));
        return alerts.list(new AlertFilter(source.id(), AlertFilter.OPEN, null, key, null), null, 1)
                .getFirst();
    }

    void assertFolded(Incident... all) {
        for (Incident one : all) {
            Folded.assertRow(rows, log, one.id(), "the fold of its log");
            assertThat(log.verify(one.id()).intact()).isTrue();
        }
    }

    Incident find(Incident incident) {
        return rows.byId(incident.id()).orElseThrow();
    }

    Incident declare(Act act, String title) {
        return declarations.declare(act, new Declare(title, "sev3", null, null, List.of(), null, List.of()));
    }

    String room(Incident incident) {
        return cast.responder().browser().get("/incidents/" + incident.number()).body();
    }

    Answer rui(String path, Map<String, String> form) {
        return cast.responder().browser().postForm(path, form);
    }

    Act rui() {
        return Act.by(cast.responder().actor(), "web");
    }

    Act otto() {
        return Act.by(cast.outsider().actor(), "web");
    }
}
