package dev.andon.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.mail.Letter;
import dev.andon.mail.Post;
import dev.andon.people.Access;
import dev.andon.people.Accounts;
import dev.andon.testing.Cast;
import dev.andon.testing.MailServer;
import dev.andon.testing.StoryTest;
import dev.andon.testing.StrictMailServer;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Letters on their way to a real mail server. */
@StoryTest
class LettersStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Post post;

    @Autowired
    Delivery delivery;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aLetterArrivesOnceAsTextAndAsHtmlAndIsReadableInTheProduct() throws Exception {
        try (MailServer server = MailServer.up()) {
            Letter letter = new Letter(
                    cast.viewer().id(),
                    "Your digest\nBcc: evil@example.org",
                    "**Two** reports: <b>raw</b>",
                    "digest/1",
                    "https://andon.example/unsubscribe/1");
            post.send(letter);
            post.send(letter);
            timers.runDue();
            clock.forward(Duration.ofDays(1));
            timers.runDue();
            List<MimeMessage> came = server.to("vera@example.org");
            assertThat(came).hasSize(1);
            MimeMessage message = came.getFirst();
            assertThat(message.getSubject()).isEqualTo("Your digest Bcc: evil@example.org");
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://andon.example/unsubscribe/1>");
            assertThat(message.getMessageID()).matches("<[0-9a-f]{64}@localhost>");
            assertThat(source(message))
                    .contains("text/plain", "text/html", "<strong>Two</strong>", "&lt;b&gt;raw")
                    .contains("/account/letters");
        }
        assertThat(cast.viewer().browser().get("/account/letters").body()).contains("<strong>Two</strong> reports");
        assertThat(cast.responder().browser().get("/account/letters").body()).doesNotContain("Two");
        JsonNode mine = cast.viewer().api().get("/api/v1/me/letters").json().get("items");
        assertThat(mine.get(0).get("state").asString()).isEqualTo("sent");
    }

    @Test
    void nothingGoesOutOfWhatWasRolledBack() {
        try (MailServer server = MailServer.up()) {
            transaction.executeWithoutResult(status -> {
                post.send(letter(cast.viewer(), "undone"));
                status.setRollbackOnly();
            });
            timers.runDue();
            assertThat(server.to("vera@example.org")).isEmpty();
        }
    }

    @Test
    void aServerThatIsDownForAnHourGetsTheLetterWhenItIsBack() {
        post.send(letter(cast.responder(), "later"));
        for (int minute = 0; minute < 60; minute += 5) {
            timers.runDue();
            clock.forward(Duration.ofMinutes(5));
        }
        JsonNode waiting = only("waiting", "later");
        assertThat(waiting.get("tries").asInt()).isBetween(4, 6);
        assertThat(waiting.get("reason").asString()).contains("Connection refused");
        assertThat(cast.owner().browser().get("/letters?state=waiting").body()).contains("Connection refused");
        try (MailServer server = MailServer.up()) {
            clock.forward(Duration.ofHours(1));
            timers.runDue();
            assertThat(server.to("rui@example.org")).hasSize(1);
        }
        assertThat(only("sent", "later").get("reason").isNull()).isTrue();
    }

    @Test
    void aServerThatStaysDownIsGivenUpAndAnOwnerHasItTriedAgain() {
        post.send(letter(cast.outsider(), "too late"));
        for (int hours = 0; hours < 5 * 24; hours += 4) {
            timers.runDue();
            clock.forward(Duration.ofHours(4));
        }
        JsonNode failed = only("failed", "too late");
        assertThat(failed.get("next_try_at").isNull()).isTrue();
        String tries = "/api/v1/letters/" + failed.get("id").asLong() + "/tries";
        assertThat(cast.responder().api().postJson(tries, Map.of()).status()).isEqualTo(403);
        assertThat(cast.owner()
                        .api()
                        .postJson("/api/v1/letters/999999/tries", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(cast.owner().api().get("/api/v1/letters?state=lost").status())
                .isEqualTo(422);
        try (MailServer server = MailServer.up()) {
            String page = "/letters/" + failed.get("id").asLong() + "/tries";
            assertThat(cast.owner().browser().postForm(page, Map.of()).header("Location"))
                    .endsWith("/letters?state=waiting");
            assertThat(cast.owner().api().postJson(tries, Map.of()).status()).isEqualTo(201);
            timers.runDue();
            assertThat(server.to("otto@example.org")).hasSize(1);
            assertThat(cast.owner().api().postJson(tries, Map.of()).status()).isEqualTo(409);
        }
    }

    @Test
    void anAddressThatIsRefusedIsShownToTheOwnerAtOnce() throws IOException {
        Cast.Member gone = cast.join("Wrong Address", Access.VIEWER);
        try (StrictMailServer _ = StrictMailServer.up()) {
            post.send(letter(gone, "refused"));
            timers.runDue();
        }
        JsonNode failed = only("failed", "refused");
        assertThat(failed.get("reason").asString()).contains("no such mailbox here");
        assertThat(failed.get("tries").asInt()).isEqualTo(1);
        assertThat(cast.owner().browser().get("/letters").body())
                .contains("Wrong Address", failed.get("reason").asString());
    }

    @Test
    void whoeverLeftGetsNone() {
        Cast.Member leaver = cast.join("Lea Leaver", Access.RESPONDER);
        post.send(letter(leaver, "to nobody"));
        accounts.deactivate(cast.owner().actor(), leaver.id());
        try (MailServer server = MailServer.up()) {
            timers.runDue();
            assertThat(server.to("lea.leaver@example.org")).isEmpty();
        }
        assertThat(only("left", "to nobody").get("reason").asString()).contains("no longer works here");
    }

    @Test
    void whoDiesBetweenSendingAndMarkingSendsItAgainUnderTheSameId() throws Exception {
        Cast.Member twice = cast.join("Twice Told", Access.VIEWER);
        post.send(letter(twice, "at least once"));
        long id = only("waiting", "at least once").get("id").asLong();
        try (MailServer server = MailServer.up()) {
            transaction.executeWithoutResult(status -> {
                assertThat(delivery.attempt(id)).isEmpty();
                status.setRollbackOnly();
            });
            timers.runDue();
            List<MimeMessage> came = server.to("twice.told@example.org");
            assertThat(came).hasSize(2);
            assertThat(came.get(0).getMessageID()).isEqualTo(came.get(1).getMessageID());
        }
    }

    @Test
    void twoNodesSendEachLetterOnce() {
        Cast.Member many = cast.join("Many Letters", Access.VIEWER);
        for (int i = 0; i < 20; i++) {
            post.send(letter(many, "letter " + i));
        }
        try (MailServer server = MailServer.up()) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(timers::runDue), CompletableFuture.runAsync(timers::runDue))
                    .join();
            assertThat(server.to("many.letters@example.org")).hasSize(20);
        }
    }

    private JsonNode only(String state, String subject) {
        for (JsonNode item : cast.owner()
                .api()
                .get("/api/v1/letters?page_size=200&state=" + state)
                .json()
                .get("items")) {
            if (item.get("subject").asString().equals(subject)) {
                return item;
            }
        }
        throw new AssertionError("no letter “%s” is %s".formatted(subject, state));
    }

    private static Letter letter(Cast.Member to, String subject) {
        return new Letter(to.id(), subject, "Words.", "test/" + subject);
    }

    private static String source(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
