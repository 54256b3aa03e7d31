package dev.andon.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Output, files and pictures beside the log: kept as they are, served so that they can do nothing. */
@StoryTest
@SuppressWarnings("NullAway.Init")
class AppendixStoryTest {
    private static final String BOUNDARY = "a-line-between-parts";
    private static final String PNG = new String(
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
            ISO_8859_1);

    @Autowired
    Cast cast;

    @Autowired
    IncidentLog log;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient db;

    private String incident;
    private String api;
    private Http rui;

    @BeforeEach
    void declare() {
        declare("service");
    }

    private void declare(String type) {
        rui = cast.responder().api();
        Map<String, ?> body = Map.of("title", "Rows are missing", "severity", "sev2", "type", type);
        incident = "/incidents/"
                + rui.postJson("/api/v1/incidents", body).json().get("number").asString();
        api = "/api/v1" + incident + "/appendix";
    }

    @Test
    void pastedOutputIsKeptAsItIsAndBelongsToAnEntry() {
        String output = "\u001b[31mERROR\u001b[0m <script>alert(1)</script>\r\n\tlag = 40 s";
        Answer added = rui.postJson(api, Map.of("title", "Lag of the replica", "text", output, "of_seq", 1));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.location()).isEqualTo(api + "/1");
        assertThat(added.json().get("kind").asString()).isEqualTo("text");
        assertThat(added.json().get("of_seq").asLong()).isEqualTo(1);
        Answer content = rui.get(api + "/1/content");
        assertThat(content.body()).isEqualTo(output);
        isInert(content, "attachment");
        Http browser = cast.viewer().browser();
        assertThat(browser.get(incident + "/appendix/1").body())
                .contains("ERROR &lt;script&gt;", "lag = 40 s")
                .doesNotContain("\u001b", "<script>alert");
        assertThat(browser.get(incident).body()).contains("put “Lag of the replica” into the appendix", "1 item");
        assertThat(browser.get(incident + "/appendix").body()).contains("to entry 1");
    }

    @Test
    void aPictureIsShownOnlyWhenItsBytesSayThatItIsOne() {
        JsonNode picture = upload("graph.png", "image/png", PNG).json();
        assertThat(picture.get("kind").asString()).isEqualTo("picture");
        isInert(rui.get(api + "/1/content"), "inline");
        assertThat(cast.viewer().browser().get(incident + "/appendix").body())
                .contains("<img src=\"" + incident + "/appendix/1/content\"");

        Answer lie = upload("graph.png", "image/png", "<html><script>alert(1)</script>");
        assertThat(lie.status()).isEqualTo(422);
        assertThat(lie.json().at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(lie.body()).contains("says it is a picture (image/png), but what is in it is not one");
        assertThat(upload("x", "image/jpeg", PNG).status()).isEqualTo(422);

        JsonNode drawing =
                upload("icon.svg", "image/svg+xml", "<svg onload='alert(1)'/>").json();
        assertThat(drawing.get("kind").asString()).isEqualTo("file");
        Answer svg = rui.get(api + "/2/content");
        isInert(svg, "attachment");
        assertThat(svg.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        upload("page.html", "text/html", "<script>alert(1)</script>");
        isInert(rui.get(api + "/3/content"), "attachment");
        assertThat(upload("../../etc/passwd.bin", "application/x-sh", "\u0000\u00ff")
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo("passwd.bin");
        Answer binary = rui.get(api + "/4/content");
        assertThat(binary.headers().firstValue("Content-Type")).contains("application/octet-stream");
        isInert(binary, "attachment");
    }

    private static void isInert(Answer content, String disposition) {
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith(disposition);
        assertThat(content.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(content.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void whatIsTooMuchOrMakesNoSenseIsRefusedClearly() {
        Answer large = upload("core.dump", "application/octet-stream", "x".repeat(10 * 1024 * 1024 + 1));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.body()).contains("has 10,485,761 bytes; at most 10,485,760 are kept");
        assertThat(upload("core.dump", "application/octet-stream", "x".repeat(12 * 1024 * 1024))
                        .status())
                .isEqualTo(413);
        assertThat(field(upload("empty.txt", "text/plain", ""))).contains("file");
        assertThat(field(rui.postJson(api, Map.of("text", " \n")))).contains("text");
        assertThat(field(rui.postJson(api, Map.of("text", "x", "title", "two\nlines"))))
                .contains("title");
        assertThat(field(rui.postJson(api, Map.of("text", "x", "of_seq", 99)))).contains("of_seq");
        assertThat(rui.postJson(api, Map.of("text", "x".repeat(1024 * 1024))).status())
                .isEqualTo(413);
        assertThat(rui.postJson(api, "{").status()).isEqualTo(400);
        assertThat(rui.send("POST", api, "application/pdf", "x").status()).isEqualTo(415);
        assertThat(rui.get(api + "/7").status()).isEqualTo(404);
        assertThat(rui.get(api).json().get("items")).isEmpty();

        Http browser = cast.responder().browser();
        browser.get(incident + "/appendix");
        Answer form =
                browser.postForm(incident + "/appendix", Map.of("text", "kept ", "of_seq", "first", "title", "T"));
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.body()).contains("must be the number of an entry of the log", "kept ");
    }

    private static Optional<String> field(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return Optional.of(answer.json().at("/errors/0/field").asString());
    }

    @Test
    void theSameKeyPutsItInOnce() {
        Map<String, ?> body = Map.of("text", "once", "title", "Once");
        Http keyed = rui.with("Idempotency-Key", "k1-" + incident);
        assertThat(keyed.postJson(api, body).status()).isEqualTo(201);
        assertThat(keyed.postJson(api, body).status()).isEqualTo(201);
        Http file = rui.with("Idempotency-Key", "k2-" + incident);
        assertThat(upload(file, "graph.png", "image/png", PNG).json().get("id").asLong())
                .isEqualTo(2);
        assertThat(upload(file, "graph.png", "image/png", PNG).json().get("id").asLong())
                .isEqualTo(2);

        assertThat(rui.get(api).json().get("items")).hasSize(2);
    }

    @Test
    void whatIsTakenOutIsGoneForGoodAndTheLogSaysWhy() {
        rui.postJson(api, Map.of("text", "a customer's name", "title", "Rows"));
        rui.postJson(api, Map.of("text", "a customer's name", "title", "Rows again"));
        long kept = contents();
        assertThat(field(rui.postJson(api + "/1/removals", Map.of("reason", ""))))
                .contains("reason");
        Answer removed = rui.postJson(api + "/1/removals", Map.of("reason", "It names a customer."));

        assertThat(removed.json().get("removed_by").asString()).isEqualTo("Rui Ramos");
        assertThat(removed.json().get("content_url").isNull()).isTrue();
        assertThat(rui.get(api + "/1/content").status()).isEqualTo(404);
        assertThat(rui.get(api + "/2/content").body()).isEqualTo("a customer's name");
        assertThat(contents()).as("the other item needs the same bytes").isEqualTo(kept);
        assertThat(rui.postJson(api + "/1/removals", Map.of("reason", "again")).status())
                .isEqualTo(409);
        rui.postJson(api + "/2/removals", Map.of("reason", "This too."));
        assertThat(contents()).isEqualTo(kept - 1);
        assertThat(cast.viewer().browser().get(incident + "/appendix").body())
                .contains("Taken out by Rui Ramos", "It names a customer.");
        long id = incidents
                .find(cast.owner().actor(), Long.parseLong(incident.replaceAll("\\D", "")))
                .id();
        assertThat(log.verify(id).intact()).isTrue();
    }

    private long contents() {
        return db.sql("select count(*) from documents_content")
                .query(Long.class)
                .single();
    }

    @Test
    void onlyThoseWhoRespondPutInAndARestrictedOneIsForThoseInvolved() {
        assertThat(cast.viewer().api().postJson(api, Map.of("text", "x")).status())
                .isEqualTo(403);
        declare("security");
        rui.postJson(api, Map.of("text", "hidden"));
        Http outsider = cast.outsider().api();
        List.of("", "/1", "/1/content").forEach(below -> {
            assertThat(outsider.get(api + below).status()).isEqualTo(404);
            assertThat(outsider.get(incident + "/appendix" + below).status()).isEqualTo(404);
        });
        assertThat(outsider.postJson(api, Map.of("text", "x")).status()).isEqualTo(404);
        assertThat(outsider.postJson(api + "/1/removals", Map.of("reason", "x")).status())
                .isEqualTo(404);
    }

    private Answer upload(String name, String type, String content) {
        return upload(rui, name, type, content);
    }

    private Answer upload(Http by, String name, String type, String content) {
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(BOUNDARY, name.replace("\"", "%22"), type, content, BOUNDARY);
        return by.sendBytes("POST", api, "multipart/form-data; boundary=" + BOUNDARY, body.getBytes(ISO_8859_1));
    }
}
