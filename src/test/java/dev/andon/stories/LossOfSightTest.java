package dev.andon.stories;

import static dev.andon.stories.OpenAndSecret.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.learning.Reporting;
import dev.andon.people.Access;
import dev.andon.people.Accounts;
import dev.andon.people.Tokens;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.response.Links;
import dev.andon.response.Merges;
import dev.andon.response.Response;
import dev.andon.response.Status;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Listener;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who could see an incident and no longer can: what they had of it is gone at once, and stays gone. */
@StoryTest
class LossOfSightTest {
    @Autowired
    Cast cast;

    @Autowired
    Http http;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Reporting reporting;

    @Autowired
    Merges merges;

    @Autowired
    Links links;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    IncidentRows rows;

    @Test
    void tasksMentionsAndInvitationsGoWithIt() {
        Incident incident = declare(rui(), CANARY + " is slow", false);
        String room = "/api/v1/incidents/" + incident.number();
        Http rui = cast.responder().api();
        long otto = cast.outsider().id();
        long task = rui.postJson(room + "/tasks", Map.of("person_id", otto, "text", CANARY + " task"))
                .json()
                .path("id")
                .asLong();
        rui.postJson(
                room + "/notes", Map.of("text", "@" + cast.outsider().person().handle() + " knows " + CANARY));
        rui.postJson(room + "/participants", Map.of("person_id", otto, "reason", CANARY));
        Http browser = cast.outsider().browser();
        assertThat(browser.get("/").body()).contains(CANARY + " task");

        restrict(incident);

        Stream.of("/", "/palette?q=" + CANARY.charAt(0), "/palette?at=/incidents/" + incident.number(), "/incidents")
                .forEach(page ->
                        assertThat(browser.get(page).body()).as(page).doesNotContain(CANARY + " ", CANARY + "<"));
        assertThat(cast.outsider().api().get(room + "/tasks/" + task).status()).isEqualTo(404);
        assertThat(cast.outsider()
                        .api()
                        .postJson(room + "/tasks/" + task + "/completions", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(cast.outsider()
                        .api()
                        .postJson(room + "/participants", Map.of())
                        .status())
                .isEqualTo(404);
    }

    /** Home shows a few; what may not be seen takes no place among them. */
    @Test
    void whatIsHiddenCrowdsNothingOut() {
        Incident hidden = declare(rui(), CANARY + " is crowded", false);
        Incident seen = declare(rui(), "The queue is long", false);
        Map<String, Object> task = Map.of("person_id", cast.outsider().id(), "text", "Look");
        String called = "@" + cast.outsider().person().handle() + " look";
        give(seen, Map.of("person_id", cast.outsider().id(), "text", "Count the queue", "minutes", 600));
        response.note(rui(), seen.number(), called);
        for (int i = 0; i < 25; i++) {
            give(hidden, task);
            response.note(rui(), hidden.number(), called);
        }

        restrict(hidden);

        assertThat(cast.outsider().browser().get("/").body())
                .contains("Count the queue", "/incidents/%d#entry-".formatted(seen.number()));
    }

    private void give(Incident incident, Map<String, Object> task) {
        String path = "/api/v1/incidents/%d/tasks".formatted(incident.number());
        assertThat(cast.responder().api().postJson(path, task).status()).isEqualTo(201);
    }

    @Test
    void whatWasAnsweredIsNotAnsweredAgain() {
        Incident incident = declare(rui(), CANARY + " is late", false);
        String join = "/api/v1/incidents/%d/participants".formatted(incident.number());
        Http otto = cast.outsider().api().with("Idempotency-Key", "join-once");
        Answer first = otto.postJson(join, Map.of());
        assertThat(first.status()).as(first.body()).isBetween(200, 201);
        assertThat(otto.postJson(join, Map.of()).header("Idempotency-Replayed")).isEqualTo("true");

        restrict(incident);

        Answer again = otto.postJson(join, Map.of());
        Answer none = otto.postJson("/api/v1/incidents/8999999/participants", Map.of());
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.body()).doesNotContain(cast.responder().person().name());
        assertThat(none.status()).isEqualTo(422); // the key was used for another address
        assertThat(otto.postJson(join.replace("incidents/", "incidents/0"), Map.of())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aBulkEditIsToldWithoutIt() {
        Incident incident = declare(rui(), "Search is late", false);
        Map<String, Object> same = Map.of("numbers", List.of(incident.number()), "severity", "sev3");
        Http otto = cast.outsider().api().with("Idempotency-Key", "bulk-once");
        Answer first = otto.postJson("/api/v1/bulk-edits", same);
        assertThat(first.body()).contains("\"unchanged\"");
        assertThat(otto.postJson("/api/v1/bulk-edits", same).body()).isEqualTo(first.body());

        restrict(incident);

        Answer again = otto.postJson("/api/v1/bulk-edits", same);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).contains("There is no incident").doesNotContain("\"unchanged\"");
        assertThat(cast.outsider().api().get(first.location()).body()).isEqualTo(again.body());
    }

    @Test
    void aReportWrittenAfterwardsDoesNotNameIt() {
        Incident incident = declare(rui(), "The shop is slow", false);
        Incident other = declare(rui(), "Stolen sessions", false);
        links.link(rui(), incident.number(), "caused_by", other.number());
        restrict(other);
        response.changeStatus(rui(), incident.number(), Status.RESOLVED, null);
        reporting.existing(rows.byId(incident.id()).orElseThrow());

        String report = cast.outsider()
                .browser()
                .get("/incidents/%d/report.md".formatted(incident.number()))
                .body();

        assertThat(report).contains("another incident").doesNotContainPattern("INC-" + other.number() + "\\b");
    }

    @Test
    void whoSawItThroughAMergeHearsNoMoreWhenThatIsTakenBack() {
        Incident survivor = declare(rui(), "A key leaked", true);
        Incident duplicate = declare(otto(), "My key leaked", true);
        response.addMember(otto(), duplicate.number(), cast.responder().id());
        merges.merge(rui(), duplicate.number(), survivor.number(), null);
        String path = live(survivor);

        try (Listener otto = Listener.open(cast.outsider(), http, path)) {
            merges.undo(rui(), duplicate.number(), null);
            response.note(rui(), survivor.number(), CANARY);

            assertThat(otto.awaitEnd().heard()).isEmpty();
        }
        assertThat(cast.outsider().api().get(path).status()).isEqualTo(404);
        try (Listener rui = Listener.open(cast.responder(), http, path)) {
            assertThat(rui.awaitNews().awaitBeats(1).heard()).contains(CANARY);
        }
    }

    @Test
    void anOwnerWhoIsNoneAnyMoreHearsNoMore() {
        Cast.Member owner = cast.join("Dora Demoted", Access.OWNER);
        Incident secret = declare(rui(), "A ledger was altered", true);
        String path = live(secret);

        try (Listener room = Listener.open(owner, http, path);
                Listener home = Listener.open(owner, http, "/live");
                Listener other = Listener.open(cast.owner(), http, path)) {
            accounts.changeAccess(cast.owner().actor(), owner.id(), "responder");
            response.note(rui(), secret.number(), CANARY);

            assertThat(room.awaitEnd().heard()).doesNotContain(CANARY);
            assertThat(home.awaitEnd().heard()).isEmpty();
            assertThat(other.awaitNews().awaitBeats(1).heard()).contains(CANARY);
        }
        assertThat(owner.api().get(path).status()).isEqualTo(404);
    }

    @Test
    void whoeverIsDeactivatedHearsNoMore() {
        Cast.Member gone = cast.join("Gil Gone", Access.OWNER);
        Incident open = declare(rui(), "Mails are late", false);
        Incident secret = declare(rui(), "Mails were read", true);

        List<Listener> streams = Stream.of(live(open), live(secret), "/live", "/alerts/live")
                .map(path -> Listener.open(gone, http, path))
                .toList();
        try {
            accounts.deactivate(cast.owner().actor(), gone.id());
            response.note(rui(), open.number(), CANARY);
            response.note(rui(), secret.number(), CANARY);

            streams.forEach(stream -> assertThat(stream.awaitEnd().heard()).doesNotContain(CANARY));
        } finally {
            streams.forEach(Listener::close);
        }
        assertThat(gone.api().get(live(open)).status()).isEqualTo(401);
    }

    @Test
    void aTokenThatIsRevokedEndsWhatItListensTo() {
        Cast.Member member = cast.join("Rita Revoked", Access.RESPONDER);
        Incident open = declare(rui(), "Builds are late", false);

        try (Listener room = Listener.open(member, http, live(open))) {
            tokens.of(member.actor()).forEach(token -> tokens.revoke(member.actor(), token.id()));
            response.note(rui(), open.number(), CANARY);

            assertThat(room.awaitEnd().heard()).doesNotContain(CANARY);
        }
    }

    private void restrict(Incident incident) {
        response.changeVisibility(rui(), incident.number(), true, null);
        assertThat(cast.outsider()
                        .api()
                        .get("/api/v1/incidents/" + incident.number())
                        .status())
                .isEqualTo(404);
    }

    private String live(Incident incident) {
        return "/incidents/%d/live?after=%d"
                .formatted(
                        incident.number(),
                        rows.byId(incident.id()).orElseThrow().seq());
    }

    private Incident declare(Act act, String title, boolean restricted) {
        return declarations.declare(act, new Declare(title, "sev3", null, null, List.of(), restricted, List.of()));
    }

    private Act rui() {
        return Act.by(cast.responder().actor(), "web");
    }

    private Act otto() {
        return Act.by(cast.outsider().actor(), "web");
    }
}
