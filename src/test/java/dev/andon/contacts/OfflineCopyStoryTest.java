package dev.andon.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.response.Response;
import dev.andon.response.Status;
import dev.andon.testing.Answer;
import dev.andon.testing.Browsers;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Andon cannot be reached, and one has a file. */
@StoryTest
class OfflineCopyStoryTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href|url\\(|@import)[=\"'( ]*(https?:[^\"')]+)");

    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    OfflineKeeping keeping;

    @Autowired
    Timers timers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @TempDir
    Path disk;

    @SuppressWarnings("NullAway.Init")
    private Incident incident;

    @SuppressWarnings("NullAway.Init")
    private Http api;

    @BeforeEach
    void aNight() throws IOException {
        // The folder is one for all stories, and their incidents have the same numbers.
        FileSystemUtils.deleteRecursively(keeping.folder());
        api = cast.responder().api();
        db.sql("delete from contacts_tree").update();
        db.sql("delete from contacts_contact").update();
        long rui = entered(Map.of(
                "kind",
                "house",
                "name",
                "Rui Ramos",
                "person_id",
                cast.responder().id(),
                "numbers",
                List.of(Map.of("kind", "mobile", "value", "+351 912 345 678"))));
        long press = entered(Map.of(
                "kind", "press",
                "name", "Press desk",
                "numbers", List.of(Map.of("kind", "office", "value", "+46 8 555 00 11", "note", "day and night"))));
        Map<String, ?> step = Map.of("contacts", List.of(rui, press), "minutes", 5, "tell", "Which shop it is");
        api.postJson("/api/v1/call-trees", Map.of("name", "Nights", "steps", List.of(step)));
        incident = declare("Checkout <is> slow", false);
        String room = "/api/v1/incidents/" + incident.number();
        api.postJson(
                room + "/role-handovers",
                Map.of("role", "commander", "person_id", cast.responder().id()));
        api.postJson(room + "/updates", Map.of("text", "Carts hang since four.", "next_update_in_minutes", 30));
        api.postJson(room + "/tasks", Map.of("person_id", cast.owner().id(), "text", "Count waiting orders"));
        response.changeSeverity(rui(), incident.number(), "sev2", "all of Europe");
    }

    @Test
    void opensFromADiskWithoutANetwork() throws IOException {
        Answer answer = cast.responder().browser().get(page());
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        Path file = Files.writeString(disk.resolve("INC.html"), answer.body());
        List<String> asked = new ArrayList<>();
        try (BrowserContext offline = Browsers.open().newContext()) {
            offline.setOffline(true);
            Page page = offline.newPage();
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> asked.add(message.type() + " " + message.text()));
            page.navigate(file.toUri().toString());

            assertThat(page.innerText("body"))
                    .contains(
                            "Checkout <is> slow",
                            "SEV2",
                            "Investigating",
                            "Rui Ramos",
                            "Commander",
                            "+351 912 345 678",
                            "Call tree: Nights",
                            "Press desk",
                            "+46 8 555 00 11",
                            "Carts hang since four.",
                            "Count waiting orders",
                            "all of Europe",
                            "Offline copy, made");
            assertThat((String) page.evaluate("getComputedStyle(document.querySelector('.made')).borderLeftStyle"))
                    .as("its style is its own")
                    .isEqualTo("solid");
            assertThat(page.getAttribute(".number a", "href")).isEqualTo("tel:+351912345678");
        }
        assertThat(asked).containsExactly(file.toUri().toString());
        assertThat(REFERENCE.matcher(answer.body()).results().map(found -> found.group(1)))
                .allMatch(url -> url.endsWith("/incidents/" + incident.number()));
        assertThat(answer.body()).doesNotContain("<script", "<link", "<img");
    }

    @Test
    void isSentAgainOnlyWhenSomethingHasChanged() {
        String copy = "/api/v1/incidents/" + incident.number() + "/offline-copy";
        Answer first = api.get(copy);
        String tag = first.header("ETag");
        clock.forward(Duration.ofSeconds(5));

        assertThat(api.with("If-None-Match", tag).get(copy).status()).isEqualTo(304);
        response.note(rui(), incident.number(), "nothing of it stands in the copy");
        response.changeSeverity(rui(), incident.number(), "sev1", "worse");
        assertThat(api.with("If-None-Match", tag).get(copy).body()).contains("SEV1");
        assertThat(cast.viewer().api().get(copy).body())
                .contains("Rui Ramos", "without numbers")
                .doesNotContain("912 345");
        assertThat(cast.anonymous().get(copy).status()).isEqualTo(401);
    }

    @Test
    void liesOnTheDiskWhileTheIncidentIsLive() throws IOException {
        timers.runDue();
        Path file = kept(incident);
        assertThat(Files.readString(file)).contains("+351 912 345 678", "SEV2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        response.changeSeverity(rui(), incident.number(), "sev1", "worse");
        clock.forward(Duration.ofMinutes(2));
        timers.runDue();
        assertThat(Files.readString(file)).contains("SEV1");
        response.changeStatus(rui(), incident.number(), Status.RESOLVED, null);
        clock.forward(Duration.ofMinutes(2));
        timers.runDue();

        assertThat(file).doesNotExist();
    }

    @Test
    void ofARestrictedIncidentOnlyWhereTheHouseSaysSo() {
        Incident secret = declare("The key of a customer leaked", true);
        assertThat(cast.outsider()
                        .browser()
                        .get("/incidents/" + secret.number() + "/offline-copy.html")
                        .status())
                .isEqualTo(404);
        assertThat(cast.outsider()
                        .api()
                        .get("/api/v1/incidents/" + secret.number() + "/offline-copy")
                        .status())
                .isEqualTo(404);
        assertThat(cast.responder()
                        .browser()
                        .get("/incidents/" + secret.number() + "/offline-copy.html")
                        .body())
                .contains("The key of a customer leaked", "restricted");
        keeping.refresh();
        assertThat(kept(secret)).doesNotExist();
        assertThat(kept(incident)).exists();

        settings(Map.of("restricted_too", true));
        keeping.refresh();
        assertThat(kept(secret)).exists();
        settings(Map.of("restricted_too", false));
        assertThat(kept(secret)).as("gone at once").doesNotExist();
        settings(Map.of("copies", false));
        assertThat(kept(incident)).doesNotExist();
        assertThat(cast.owner().browser().get("/contacts/offline").body()).contains("Copies: kept → not kept");
        settings(Map.of("copies", true));
        assertThat(cast.responder().api().get("/api/v1/offline-copy-settings").status())
                .isEqualTo(403);
        assertThat(cast.owner()
                        .api()
                        .json("PATCH", "/api/v1/offline-copy-settings", Map.of("minutes", 0))
                        .status())
                .isEqualTo(422);
    }

    private void settings(Map<String, ?> change) {
        assertThat(cast.owner()
                        .api()
                        .json("PATCH", "/api/v1/offline-copy-settings", change)
                        .status())
                .isEqualTo(200);
    }

    private Path kept(Incident of) {
        return keeping.folder().resolve("INC-%d.html".formatted(of.number()));
    }

    private String page() {
        return "/incidents/" + incident.number() + "/offline-copy.html";
    }

    private Act rui() {
        return Act.by(cast.responder().actor(), "web");
    }

    private Incident declare(String title, boolean restricted) {
        return declarations.declare(rui(), new Declare(title, "sev3", null, null, List.of(), restricted, List.of()));
    }

    private long entered(Map<String, Object> contact) {
        return api.postJson("/api/v1/contacts", contact).json().get("id").asLong();
    }
}
