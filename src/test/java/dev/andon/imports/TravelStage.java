package dev.andon.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.playbook.Playbook;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Reports that were worked on, and the way they take from one house to another. */
@StoryTest
abstract class TravelStage {
    static final String BOUNDARY = "----andon-travel";

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Playbook playbook;

    @BeforeEach
    void morning() {
        clock.set(TestClock.START);
    }

    Http owner() {
        return cast.owner().api();
    }

    JsonNode done(String path, Map<String, ?> body) {
        Answer answer = owner().postJson(path, body);
        assertThat(answer.status()).as(path + answer.body()).isBetween(200, 299);
        return answer.json();
    }

    static String report(long number) {
        return "/api/v1/incidents/" + number + "/report";
    }

    /** An incident with a log that fills what a log can fill, over, and its report in a shape. */
    long worked(String title, String template) {
        String room = "/api/v1/incidents/"
                + done(
                                "/api/v1/incidents",
                                Map.of(
                                        "title",
                                        title,
                                        "severity",
                                        "sev1",
                                        "summary",
                                        "Cards: \"declined\" — for everybody.",
                                        "services",
                                        List.of("checkout", "ledger"),
                                        "tags",
                                        List.of("cards", "eu")))
                        .get("number")
                        .asLong();
        later();
        done(room + "/notes", Map.of("text", "The pool is *empty*, see [the graph](https://graphs.example/1)."));
        done(room + "/claims", Map.of("kind", "hypothesis", "text", "The failover left a read-only primary"));
        later();
        done(room + "/status-changes", Map.of("status", "containing", "reason", "rolled back"));
        done(room + "/notes", Map.of("text", "Payments work again."));
        later();
        done(room + "/status-changes", Map.of("status", "resolved", "reason", "A larger pool"));
        long number = owner().get(room).json().get("number").asLong();
        await().until(() -> owner().get(report(number)).status() == 200);
        Answer shaped = owner().json("PATCH", report(number), Map.of("template", template, "title", title + ", told"));
        assertThat(shaped.status()).as(shaped.body()).isEqualTo(200);
        return number;
    }

    private void later() {
        clock.forward(Duration.ofMinutes(7));
    }

    void write(long number, String section, String text) {
        String url = report(number) + "/sections/" + section;
        Answer answer =
                owner().with("If-Match", owner().get(url).header("ETag")).json("PATCH", url, Map.of("body", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    String exported(long number) {
        Answer answer = owner().get(report(number) + "/export?format=markdown");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The same without what belongs to the house and its log: numbers, where citations lead. */
    static String story(String exported) {
        String text = exported.substring(exported.indexOf("\n---\n") + 5);
        int end = text.indexOf("<!-- sections end -->");
        return (end < 0 ? text : text.substring(0, end))
                .replaceAll("\\[(\\d+)]\\([^)]*#entry-\\d+\\)", "[$1]")
                .replaceAll("INC-\\d+", "INC")
                .strip();
    }

    static String fact(String exported, String name) {
        return exported.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElse("");
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** A form with a zip in it, as a browser or a program sends it. */
    static byte[] form(Map<String, String> fields, byte[] zip) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, field.getKey(), field.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"reports.zip\"\r\nContent-Type: application/zip\r\n\r\n"
                        .formatted(BOUNDARY)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(zip);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    JsonNode sentToTheApi(Map<String, String> files) throws IOException {
        Answer answer = owner().sendBytes(
                        "POST",
                        "/api/v1/report-imports",
                        "multipart/form-data; boundary=" + BOUNDARY,
                        form(Map.of(), zip(files)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return taken(answer.json().get("id").asLong());
    }

    JsonNode taken(long batch) {
        String one = "/api/v1/report-imports/" + batch;
        assertThat(owner().postJson(one + "/applications", Map.of()).status()).isEqualTo(202);
        timers.runDue();
        JsonNode done = owner().get(one).json();
        assertThat(done.get("status").asString()).isEqualTo("done");
        return done;
    }

    static List<String> outcomes(JsonNode batch) {
        return new ArrayList<>(batch.get("files").findValuesAsString("outcome"));
    }

    static Map<String, Object> field(String key, String kind) {
        Map<String, Object> field = new LinkedHashMap<>(Map.of(
                "key", key, "heading", key, "level", 2, "form", "field", "kind", kind, "help", "", "prefill", "none"));
        if (kind.equals("choice")) {
            field.put("choices", List.of("web", "app"));
        }
        return field;
    }
}
