package dev.andon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Accounts;
import dev.andon.people.NewToken;
import dev.andon.people.SetUp;
import dev.andon.people.Tokens;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a REST resource never gets to see, and what the sender is told instead. */
@StoryTest
@Import(Jars.class)
class BadInputTest {
    @Autowired
    Http anonymous;

    @Autowired
    Jars jars;

    private static String token = "";

    @BeforeAll
    static void aHouseWithAToken(@Autowired Accounts accounts, @Autowired Tokens tokens) {
        var owner = accounts.setUp(new SetUp("Tidewater", "Ines", "ines@example.org", "correct horse battery", "UTC"));
        token = tokens.issue(owner.actor(), new NewToken("tests", "responder", null))
                .secret();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"titel": "x"}                          | titel          | is unknown; known here are title, size, open, filled_at, shape, lids
        {"title": 7}                            | title          | must be text
        {"title": true}                         | title          | must be text
        {"title": ["x"]}                        | title          | must be text
        {"size": "7"}                           | size           | must be a whole number
        {"size": 7.5}                           | size           | must be a whole number
        {"size": 99999999999}                   | size           | is a number out of range
        {"open": "true"}                        | open           | must be true or false
        {"open": 1}                             | open           | must be true or false
        {"filled_at": 1772442000}               | filled_at      | must be a time with an offset, such as 2026-11-20T09:30:00Z
        {"filled_at": "1772442000"}             | filled_at      | must be a time with an offset, such as 2026-11-20T09:30:00Z
        {"filled_at": "yesterday"}              | filled_at      | must be a time with an offset, such as 2026-11-20T09:30:00Z
        {"filled_at": "2026-02-30T09:00:00Z"}   | filled_at      | must be a time with an offset, such as 2026-11-20T09:30:00Z
        {"filled_at": "2026-02-03T09:00:00"}    | filled_at      | must be a time with an offset, such as 2026-11-20T09:30:00Z
        {"filled_at": "+12026-02-03T09:00:00Z"} | filled_at      | must be a time with an offset, such as 2026-11-20T09:30:00Z
        {"shape": "square"}                     | shape          | must be one of round, very_flat
        {"shape": 0}                            | shape          | must be one of round, very_flat
        {"lids": {}}                            | lids           | must be a list
        {"lids": [{}, {"turns": "x"}]}          | lids[1].turns  | must be a whole number
        {"lids": ["x"]}                         | lids[0]        | must be an object
        {"lids": [{"colour": "red", "x": 1}]}   | lids[0].x      | is unknown; known here are colour, turns
        """)
    void aFieldOfTheWrongShapeIsNamedWithWhatWasExpected(String body, String field, String message) {
        JsonNode problem = refused(400, responder().postJson("/api/v1/jars", body));
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).isEqualTo(message);
        assertThat(problem.at("/type").asString()).isEqualTo("urn:andon:problem:unreadable");
        assertThat(problem.at("/instance").asString()).isEqualTo("/api/v1/jars");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"title": "x"} | 0    | title
        {"title": "x"} | 202e | title
        {"title": "x"} | d800 | title
        """)
    void charactersThatCannotBeStoredOrDeceiveAreRefused(String body, String escape, String field) {
        String hostile = body.replace("x", "a\\u" + "0".repeat(4 - escape.length()) + escape + "b");
        JsonNode problem = refused(422, responder().postJson("/api/v1/jars", hostile));
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).endsWith("which is not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-03-02T09:02:00Z"})
    void timesThatCannotBeAreRefused(String time) {
        JsonNode problem = refused(
                422, responder().postJson("/api/v1/jars", "{\"title\": \"x\", \"filled_at\": \"" + time + "\"}"));
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("filled_at");
    }

    @Test
    void aRequiredFieldIsNamedWhenMissing() {
        JsonNode problem = refused(422, responder().postJson("/api/v1/jars", "{}"));
        assertThat(problem.at("/type").asString()).isEqualTo("urn:andon:problem:invalid");
        assertThat(problem.at("/detail").asString()).isEqualTo("title is required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"title": "x",}                 | not valid JSON at line 1, column 15
        {"title": 'x'}                  | not valid JSON at line 1, column 11
        {"title": "x"                   | ends before it is complete
        {"title": "x"} {}               | follows it
        {"title": "x", "title": "y"}    | Duplicate
        []                              | must be an object
        "x"                             | must be an object
        null                            | needs a body
        ''                              | needs a body
        """)
    void whatIsNoJsonObjectIsRefusedWithThePlace(String body, String says) {
        JsonNode problem = refused(400, responder().postJson("/api/v1/jars", body));
        assertThat(problem.at("/detail").asString()).contains(says);
    }

    @Test
    void jsonNestedWithoutEndIsRefused() {
        refused(400, responder().postJson("/api/v1/jars", "{\"lids\":" + "[".repeat(100_000)));
    }

    @Test
    void brokenUtf8IsSaidToBeThat() throws Exception {
        byte[] body = "{\"title\": \"caf?\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[body.length - 3] = (byte) 0xE9;
        JsonNode problem = refused(400, raw(BodyPublishers.ofByteArray(body)));
        assertThat(problem.at("/detail").asString()).contains("not valid UTF-8");
    }

    @Test
    void tenMegabytesAreRefusedNamingTheLimit() throws Exception {
        byte[] note = ("{\"title\": \"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(refused(413, raw(BodyPublishers.ofByteArray(note)))
                        .at("/detail")
                        .asString())
                .contains("1 MiB");
    }

    @Test
    void tenMegabytesWithoutALengthAreCountedAsTheyCome() throws Exception {
        byte[] note = ("{\"title\": \"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        Answer answer = raw(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(note)));
        assertThat(refused(413, answer).at("/detail").asString()).contains("1 MiB");
    }

    @Test
    void tooMuchIsRefusedAlsoUnderAnIdempotencyKey() throws Exception {
        byte[] note = ("{\"title\": \"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        refused(
                413,
                raw(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(note)), "Idempotency-Key", "large"));
    }

    @Test
    void aFormTooLargeIsRefusedCalmly() {
        Answer announced = anonymous.postForm("/sign-in", Map.of("email", "x".repeat(3_000_000)));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.body()).contains("2 MiB").contains("what you wrote is still there");
    }

    @Test
    void parametersAreNamedWhenMissingOrMistyped() {
        assertThat(refused(400, responder().get("/api/v1/jars/1"))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("unit");
        JsonNode mistyped = refused(400, responder().get("/api/v1/jars?page_size=many"));
        assertThat(mistyped.at("/errors/0/field").asString()).isEqualTo("page_size");
        assertThat(mistyped.at("/errors/0/message").asString()).isEqualTo("must be a whole number");
        assertThat(refused(422, responder().get("/api/v1/jars?page_size=201"))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("page_size");
        assertThat(refused(422, responder().get("/api/v1/jars?cursor=nonsense"))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("cursor");
    }

    @Test
    void brokenUtf8InAQueryOrAFormIsNoFaultOfOurs() {
        assertThat(refused(400, responder().get("/api/v1/jars?cursor=%ff"))
                        .at("/detail")
                        .asString())
                .contains("no UTF-8");
        assertThat(anonymous
                        .with("Accept", "text/html")
                        .get("/sign-in?next=%ff")
                        .status())
                .isEqualTo(400);
        Answer form = anonymous
                .with("Accept", "text/html")
                .send("POST", "/sign-in", "application/x-www-form-urlencoded", "email=%ff&password=x");
        assertThat(form.status()).isEqualTo(400);
        assertThat(form.body()).contains("That could not be understood");
    }

    @Test
    void yamlIsNoBackDoorAroundStrictJson() {
        refused(415, responder().send("POST", "/api/v1/jars", "application/yaml", "title: a\ntitle: b\nlamps: 7\n"));
        refused(406, responder().with("Accept", "application/yaml").get("/api/v1/jars"));
    }

    @Test
    void aStaleETagIsRefused() {
        assertThat(responder()
                        .with("If-Match", "\"12\"")
                        .get("/api/v1/jars/1?unit=l")
                        .status())
                .isEqualTo(200);
        refused(412, responder().with("If-Match", "\"11\"").get("/api/v1/jars/1?unit=l"));
        refused(400, responder().with("If-Match", "12").get("/api/v1/jars/1?unit=l"));
    }

    @Test
    void whatIsNotThereIsMissing() {
        refused(404, responder().get("/api/v1/lamps"));
        refused(404, responder().get("/api/v1/jars/first?unit=l"));
    }

    @Test
    void theWrongMethodOrMediaTypeIsToldTheRightOne() {
        Answer method = responder().delete("/api/v1/jars");
        assertThat(refused(405, method).at("/detail").asString())
                .contains("GET")
                .contains("POST");
        assertThat(method.header("Allow")).contains("GET").contains("POST");
        JsonNode type = refused(415, responder().send("POST", "/api/v1/jars", "text/xml", "<jar/>"));
        assertThat(type.at("/detail").asString()).contains("application/json");
        refused(406, responder().with("Accept", "image/png").get("/api/v1/jars"));
    }

    @Test
    void aFaultOfOursSaysNothingAboutItself() {
        jars.broken = true;
        try {
            Answer answer = responder().postJson("/api/v1/jars", "{\"title\": \"x\"}");
            refused(500, answer);
            assertThat(answer.body()).doesNotContain("secret").doesNotContain("IllegalState");
        } finally {
            jars.broken = false;
        }
    }

    @Test
    void goodInputIsTakenAndAnsweredInSnakeCase() {
        Answer answer = responder()
                .postJson(
                        "/api/v1/jars",
                        "{\"title\":\"<script>alert(1)</script>\",\"filled_at\":\"2026-03-02T09:00:00+01:00\",\"shape\":\"very_flat\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(responder().get("/api/v1/jars").body()).isEqualTo("{\"items\":[],\"next_cursor\":null}");
    }

    private Http responder() {
        return anonymous.bearer(token);
    }

    private static JsonNode refused(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        return answer.json();
    }

    private Answer raw(BodyPublisher body, String... headers) throws IOException, InterruptedException {
        String[] all = Stream.concat(
                        List.of("Authorization", "Bearer " + token, "Content-Type", "application/json").stream(),
                        Stream.of(headers))
                .toArray(String[]::new);
        HttpRequest request = HttpRequest.newBuilder(URI.create(anonymous.base() + "/api/v1/jars"))
                .headers(all)
                .POST(body)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        }
    }
}
