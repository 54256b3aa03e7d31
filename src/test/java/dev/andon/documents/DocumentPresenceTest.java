package dev.andon.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.coedit.Cursors;
import dev.andon.people.Actor;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.Listener;
import dev.andon.testing.StoryTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is in a document and who watches it, and what becomes of those who vanish or fall far behind. */
@StoryTest
class DocumentPresenceTest extends DocumentStage {
    @Test
    void onlyThoseWhoRespondWriteAndARestrictedOneIsForThoseInvolved() {
        assertThat(status(cast.viewer().api(), "x")).isEqualTo(403);
        declare("security");
        cast.responder().api().get(api);
        Http outsider = cast.outsider().api();
        List.of("", "/versions", "/versions/0")
                .forEach(below -> assertThat(outsider.get(api + below).status()).isEqualTo(404));
        List.of("", "/text", "/changes", "/rendered", "/history", "/versions/0")
                .forEach(
                        below -> assertThat(outsider.get(page + below).status()).isEqualTo(404));
        assertThat(status(outsider, "x")).isEqualTo(404);
    }

    @Test
    void whoWatchesHearsWhatIsWrittenAndWhoIsThereUntilTheyMayNoLongerSeeIt() {
        Http rui = cast.responder().browser();
        String csrf = csrf(rui);
        String place = "{\"client\":\"%s\",\"version\":0,\"anchor\":3,\"head\":99999}".formatted(client());
        try (Listener otto = Listener.open(cast.outsider(), http, page + "/live?after=0")) {
            assertThat(rui.with("X-CSRF-Token", csrf)
                            .postJson(page + "/presence", place)
                            .status())
                    .isEqualTo(204);
            otto.awaitNews();
            assertThat(otto.heard()).contains("\"name\":\"Rui Ramos\"", "\"anchor\":3");
            put(0, text(cast.viewer().api().get(api)) + "Heard by all.");
            otto.awaitNews();
            assertThat(otto.heard()).contains("Heard by all.");
            clock.forward(Duration.ofMinutes(1));
            assertThat(rui.get(page + "/changes?since=0").json().get("here"))
                    .as("who has not been heard of is not there, and nothing of it is kept")
                    .isEmpty();

            Map<String, ?> hidden = Map.of("visibility", "restricted", "reason", "It names a customer.");
            cast.responder().api().postJson(api.replace("document", "visibility-changes"), hidden);
            put(1, "Only for those involved.");

            otto.awaitEnd();
            assertThat(otto.heard()).doesNotContain("Only for those involved.");
        }
    }

    @Test
    void whoeverVanishesLastIsNotKept() {
        Http rui = cast.responder().browser();
        String place = "{\"client\":\"%s\",\"version\":0,\"anchor\":0,\"head\":0}".formatted(client());
        rui.with("X-CSRF-Token", csrf(rui)).postJson(page + "/presence", place);
        long before = cursors();

        clock.forward(Duration.ofMinutes(3));
        timers.runDue();

        assertThat(before).isPositive();
        assertThat(cursors()).isZero();
    }

    @Test
    void whoIsAThousandVersionsBehindStartsOverFromTheText() {
        Http rui = cast.responder().browser();
        String csrf = csrf(rui);
        put(0, "As it stands.");
        db.sql("update coedit_text set version = 1001, beat = 1001 where body = 'As it stands.'")
                .update();

        JsonNode far = rui.get(page + "/changes?since=0").json();
        JsonNode near = rui.get(page + "/changes?since=1").json();
        Answer place = rui.with("X-CSRF-Token", csrf)
                .postJson(
                        page + "/presence",
                        "{\"client\":\"%s\",\"version\":0,\"anchor\":0,\"head\":0}".formatted(client()));

        assertThat(far.get("start_over").asBoolean()).isTrue();
        assertThat(far.get("changes")).isEmpty();
        assertThat(far.get("version").asLong()).isEqualTo(1001);
        assertThat(near.get("start_over").asBoolean()).isFalse();
        assertThat(place.status()).isEqualTo(422);
        assertThat(place.json().at("/errors/0/field").asString()).isEqualTo("version");
    }

    @Test
    void whoeverLeavesWhileTheyStillMoveWaitsForNobodyForEver() {
        put(0, "Moved in.");
        Actor rui = cast.responder().actor();
        documents.move(rui, number, new Cursors.Place(client(), 0, 0, 1));
        CompletableFuture<Void> left = transaction.execute(_ -> {
            documents.move(rui, number, new Cursors.Place(client() + "-too", 0, 0, 1));
            CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> documents.leave(rui, number, client()));
            await().until(this::somebodyWaits);
            documents.move(rui, number, new Cursors.Place(client(), 1, 1, 1));
            return leaving;
        });

        assertThat(left).succeedsWithin(Duration.ofSeconds(30));
    }
}
