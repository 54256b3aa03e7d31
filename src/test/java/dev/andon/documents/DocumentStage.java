package dev.andon.documents;

import dev.andon.response.Documenting.DocumentBegun;
import dev.andon.response.Entry;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The document of an incident, over the API. */
abstract class DocumentStage {
    @Autowired
    Cast cast;

    @Autowired
    Http http;

    @Autowired
    TestClock clock;

    @Autowired
    IncidentLog log;

    @Autowired
    Incidents incidents;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Timers timers;

    @Autowired
    JdbcClient db;

    long number;

    String page = "";

    String api = "";

    @BeforeEach
    void declare() {
        declare("service");
    }

    void declare(String type) {
        Map<String, ?> body = Map.of("title", "Rows are missing", "severity", "sev2", "type", type);
        number = cast.responder()
                .api()
                .postJson("/api/v1/incidents", body)
                .json()
                .get("number")
                .asLong();
        page = "/incidents/" + number + "/document";
        api = "/api/v1" + page;
    }

    boolean somebodyWaits() {
        return db.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                > 0;
    }

    long cursors() {
        return db.sql("select count(*) from coedit_cursor").query(Long.class).single();
    }

    String client() {
        return cast.responder().id() + ".a-page";
    }

    Answer put(long version, String text) {
        return cast.responder()
                .api()
                .with("If-Match", "\"%d\"".formatted(version))
                .json("PUT", api, Map.of("text", text));
    }

    int status(Http who, String text) {
        return who.json("PUT", api, Map.of("text", text)).status();
    }

    static String text(Answer answer) {
        return answer.json().get("text").asString();
    }

    String csrf(Http browser) {
        return browser.get(page).body().replaceFirst("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
    }

    Answer send(Http browser, String csrf, String body) {
        return browser.with("X-CSRF-Token", csrf).postJson(page + "/changes", body);
    }

    List<Entry> begun() {
        long id = incidents.find(cast.owner().actor(), number).id();
        return log.entries(id).stream()
                .filter(entry -> entry.event() instanceof DocumentBegun)
                .toList();
    }
}
