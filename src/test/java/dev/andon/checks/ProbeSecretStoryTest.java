package dev.andon.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An endpoint that does not answer everybody: its secret goes there, and nowhere else. */
@StoryTest
class ProbeSecretStoryTest extends ChecksStage {
    private static final String SECRET = "Bearer swordfish-of-the-house";

    @Autowired
    JdbcClient db;

    @SuppressWarnings("NullAway.Init")
    HttpServer guarded;

    @SuppressWarnings("NullAway.Init")
    HttpServer elsewhere;

    final List<String> heardElsewhere = new ArrayList<>();

    @BeforeEach
    void twoServers() throws IOException {
        elsewhere = server();
        elsewhere.createContext("/", exchange -> {
            heardElsewhere.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        guarded = server();
        guarded.createContext("/", exchange -> {
            String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = ("you sent " + sent).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(sent.equals(SECRET) ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        guarded.createContext("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", url(elsewhere) + "/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    @AfterEach
    void stop() {
        guarded.stop(0);
        elsewhere.stop(0);
    }

    @Test
    void theSecretOpensTheEndpointAndIsNeverToldAgain() {
        done("probes", described("guarded", url(guarded), "Authorization", SECRET));

        Answer trial = owner().postJson("/api/v1/probes/guarded/trials", Map.of());
        assertThat(trial.json().get("verdict").asString()).isEqualTo("fine");
        assertThat(trial.body()).contains("you sent •••").doesNotContain("swordfish");
        for (String path : List.of("/api/v1/probes", "/api/v1/probes/guarded", "/api/v1/probe-changes")) {
            assertThat(owner().get(path).body()).contains("Authorization").doesNotContain("swordfish");
        }
        assertThat(owner().get("/api/v1/probe-changes")
                        .json()
                        .at("/items/0/after/secret")
                        .asString())
                .isEqualTo("entered");
        Http browser = cast.owner().browser();
        assertThat(browser.get("/probes").body())
                .contains("is sent a secret as Authorization")
                .doesNotContain("swordfish");
        assertThat(browser.get("/probes/guarded/edit").body()).doesNotContain("swordfish");
        assertThat(db.sql("select encode(secret, 'escape') from checks_probe where key = 'guarded'")
                        .query(String.class)
                        .single())
                .doesNotContain("swordfish");

        browser.postForm(
                "/probes/guarded",
                Map.of(
                        "name",
                        "Renamed",
                        "kind",
                        "http",
                        "url",
                        url(guarded),
                        "header",
                        "Authorization",
                        "secret",
                        ""));
        assertThat(owner().postJson("/api/v1/probes/guarded/trials", Map.of()).body())
                .contains("Renamed", "fine");
        owner().json("PUT", "/api/v1/probes/guarded", Map.of("name", "Open", "kind", "http", "url", url(guarded)));
        assertThat(owner().postJson("/api/v1/probes/guarded/trials", Map.of()).body())
                .contains("401");
    }

    @Test
    void theSecretGoesNowhereElse() {
        done("probes", described("moving", url(guarded) + "/away", "Authorization", SECRET));

        owner().postJson("/api/v1/probes/moving/trials", Map.of());
        assertThat(heardElsewhere).containsExactly("null");
        Map<String, String> moved = described("moving", url(elsewhere), "Authorization", "");
        Answer refused = owner().json("PUT", "/api/v1/probes/moving", moved);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("secret", "the address leads to another place");
    }

    @Test
    void withAnotherKeyItIsNotAskedAndSaysWhatToDo() {
        done("probes", described("lost", url(guarded), "Authorization", SECRET));
        db.sql("update checks_probe set secret = overlay(secret placing '\\x00000000'::bytea from 1) where"
                        + " key = 'lost'")
                .update();

        assertThat(owner().postJson("/api/v1/probes/lost/trials", Map.of()).body())
                .contains("was kept with another key", "An owner can enter it again", "cannot_say");
    }

    @Test
    void nonsenseIsRefusedByName() {
        String at = url(guarded);
        assertField(described("bad", at, "Authorization", ""), "secret");
        assertField(described("bad", at, "", "x"), "header");
        assertField(described("bad", at, "Content-Length", "1"), "header");
        assertField(described("bad", at, "Two words", "x"), "header");
        assertField(described("bad", at, "Authorization", "two\nlines"), "secret");
        assertField(described("bad", at, "Authorization", "Zoë"), "secret");
        assertField(described("bad", at, "Authorization", "x".repeat(5_000)), "secret");
    }

    private void assertField(Map<String, String> body, String field) {
        Answer answer = owner().postJson("/api/v1/probes", body);
        assertThat(answer.status()).as(body.toString()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsString("field")).containsExactly(field);
    }

    private static Map<String, String> described(String key, String url, String header, String secret) {
        Map<String, String> body = new HashMap<>(Map.of("key", key, "name", "The " + key, "kind", "http", "url", url));
        body.put("header", header);
        body.put("secret", secret);
        return body;
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
