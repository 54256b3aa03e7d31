package dev.andon.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Participants;
import dev.andon.response.Response;
import dev.andon.response.Tasks;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A night that Rui commands, and what each is told for their own good. */
abstract class CareStage {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Participants participants;

    @Autowired
    Tasks tasks;

    @Autowired
    IncidentLog log;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    JdbcClient db;

    static final AtomicInteger NAMES = new AtomicInteger();

    static final String HOURS = "(?i)\\bhas been on|have been on|seconds_on_duty\":\\d|\\d h on duty";

    @SuppressWarnings("NullAway.Init")
    Incident incident;

    /** Responds, in Auckland: nine in the morning here is ten in the evening there. */
    @SuppressWarnings("NullAway.Init")
    Cast.Member moana;

    /** Rui commands; Moana is asked to come. */
    @BeforeEach
    void aNight() {
        clock.set(TestClock.START);
        moana = cast.join("Moana " + NAMES.incrementAndGet(), Access.RESPONDER, "Pacific/Auckland");
        incident = declarations.declare(
                rui(), new Declare("Checkout is slow", "sev2", null, null, List.of(), false, List.of()));
        response.assignRole(
                rui(), incident.number(), "commander", cast.responder().id());
        participants.invite(rui(), incident.number(), moana.id(), "You know the checkout");
    }

    @AfterEach
    void asTheHouseHadIt() {
        settings(Map.of("prompts", true, "relief_minutes", 240, "night_minutes", 120, "break_minutes", 15));
    }

    long kept() {
        return db.sql("select count(*) from care_answer where incident_id = :id")
                .param("id", incident.id())
                .query(Long.class)
                .single();
    }

    int say(Cast.Member who, String moment, String about, String answer) {
        String path = "/api/v1/incidents/" + incident.number() + "/care/answers";
        return who.api()
                .postJson(path, Map.of("moment", moment, "about", about, "answer", answer))
                .status();
    }

    JsonNode mine(Cast.Member who) {
        return who.api().get("/api/v1/incidents/" + incident.number() + "/care").json();
    }

    JsonNode prompts(Cast.Member who) {
        return mine(who).get("prompts");
    }

    List<String> moments(Cast.Member who) {
        return prompts(who).findValuesAsString("moment");
    }

    String text(Cast.Member who, String moment) {
        List<String> texts = new ArrayList<>();
        prompts(who).forEach(prompt -> {
            if (prompt.get("moment").asString().equals(moment)) {
                texts.add(prompt.get("text").asString());
            }
        });
        return texts.getFirst();
    }

    Answer relief(Cast.Member who) {
        return who.api().get("/api/v1/incidents/" + incident.number() + "/care/relief");
    }

    String room(Cast.Member who) {
        return who.browser().get("/incidents/" + incident.number()).body();
    }

    void settings(Map<String, ?> change) {
        assertThat(cast.owner()
                        .api()
                        .json("PATCH", "/api/v1/care-settings", change)
                        .status())
                .isEqualTo(200);
    }

    Act rui() {
        return act(cast.responder());
    }

    static Act act(Cast.Member who) {
        return Act.by(who.actor(), "web");
    }
}
