package dev.andon.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Intervening;
import dev.andon.response.Intervening.ClashFound;
import dev.andon.response.Intervening.ClashPassed;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A house whose shop needs checkout, which needs a gateway, which needs a database; mail needs the database too. */
final class InterventionStage {
    private final Cast cast;
    private final Declarations declarations;
    private final IncidentLog log;

    InterventionStage(Cast cast, Declarations declarations, IncidentLog log) {
        this.cast = cast;
        this.declarations = declarations;
        this.log = log;
    }

    void catalog() {
        Http owner = cast.owner().api();
        if (owner.get("/api/v1/services/db").status() == 200) {
            return;
        }
        service("db", List.of());
        service("gateway", List.of("db"));
        service("checkout", List.of("gateway"));
        service("shop", List.of("checkout"));
        service("mail", List.of("db"));
        owner.postJson(
                "/api/v1/runbooks",
                Map.of(
                        "key",
                        "declines",
                        "name",
                        "Cards are declined",
                        "services",
                        List.of("checkout"),
                        "text",
                        "Calm."));
    }

    /** What other stories of this house left open is over, and the house intervenes as it was shipped. */
    void quiet() {
        Http owner = cast.owner().api();
        owner.get("/api/v1/interventions")
                .json()
                .get("items")
                .forEach(open -> owner.postJson(
                        "/api/v1/incidents/" + open.get("incident").asLong() + "/status-changes",
                        Map.of("status", "resolved")));
        policy(Map.of("clearing", "risky", "clash_distance", 2));
    }

    void policy(Map<String, ?> policy) {
        assertThat(cast.owner()
                        .api()
                        .json("PUT", "/api/v1/intervention-policy", policy)
                        .status())
                .isEqualTo(200);
    }

    private void service(String key, List<String> needs) {
        List<Map<String, String>> on =
                needs.stream().map(need -> Map.of("on", need)).toList();
        Map<String, ?> body = Map.of("key", key, "name", key, "aliases", List.of(key + "-eu"), "depends_on", on);
        assertThat(cast.owner().api().postJson("/api/v1/services", body).status())
                .isEqualTo(201);
    }

    Incident declare(String title, boolean restricted) {
        return declarations.declare(
                Act.by(cast.responder().actor(), "web"),
                new Declare(title, "sev3", null, null, List.of("checkout"), restricted, List.of()));
    }

    String room(Incident incident) {
        return "/api/v1/incidents/" + incident.number();
    }

    void command(Incident incident, Cast.Member who) {
        Map<String, ?> taken = Map.of("role", "commander", "person_id", who.id());
        assertThat(cast.owner()
                        .api()
                        .postJson(room(incident) + "/role-handovers", taken)
                        .status())
                .isLessThan(300);
    }

    static Map<String, Object> plan(String service, String what) {
        return new HashMap<>(
                Map.of("service", service, "what", what, "why", "It helps.", "rollback", "Undo it.", "risk", "low"));
    }

    Answer announce(Cast.Member who, Incident incident, Map<String, Object> plan) {
        return who.api().postJson(room(incident) + "/interventions", plan);
    }

    long announced(Cast.Member who, Incident incident, String service) {
        Answer answer = announce(who, incident, plan(service, "Restart " + service));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    Answer step(Cast.Member who, Incident incident, long id, String verb, Object body) {
        return who.api().postJson(room(incident) + "/interventions/" + id + "/" + verb, body);
    }

    Answer start(Cast.Member who, Incident incident, long id, String... seen) {
        return step(who, incident, id, "starts", Map.of("clashes_seen", List.of(seen)));
    }

    Answer finish(Cast.Member who, Incident incident, long id) {
        return step(who, incident, id, "endings", Map.of("outcome", "finished"));
    }

    JsonNode read(Cast.Member who, Incident incident, long id) {
        return who.api().get(room(incident) + "/interventions/" + id).json();
    }

    List<Intervening> said(Incident incident) {
        return log.entries(incident.id()).stream()
                .map(Entry::event)
                .filter(Intervening.class::isInstance)
                .map(Intervening.class::cast)
                .toList();
    }

    List<ClashFound> found(Incident incident) {
        return said(incident).stream()
                .filter(ClashFound.class::isInstance)
                .map(ClashFound.class::cast)
                .toList();
    }

    List<ClashPassed> passed(Incident incident) {
        return said(incident).stream()
                .filter(ClashPassed.class::isInstance)
                .map(ClashPassed.class::cast)
                .toList();
    }
}
