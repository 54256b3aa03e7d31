package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** Incidents, and the lists they stand in. */
abstract class IncidentListStage {
    @Autowired
    Cast cast;

    static final String LIST = "/api/v1/incidents";

    static final String BULK = "/api/v1/bulk-edits";

    long declared(String title, String severity, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("title", title, "severity", severity));
        body.putAll(more);
        Answer answer = cast.responder().api().postJson(LIST, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("number").asLong();
    }

    List<String> titles(String query) {
        Answer answer = cast.viewer().api().get(LIST + "?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("title").asString())
                .toList();
    }

    long seq(long number) {
        return cast.viewer().api().get(LIST + "/" + number).json().get("seq").asLong();
    }
}
