package dev.andon.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Accounts;
import dev.andon.people.NewToken;
import dev.andon.people.SetUp;
import dev.andon.people.Tokens;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The API tells of itself, to programs and to people. */
@StoryTest
class ApiDescriptionTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private static String token = "";

    @Autowired
    Http anonymous;

    @BeforeAll
    static void aHouse(@Autowired Accounts accounts, @Autowired Tokens tokens) {
        var owner = accounts.setUp(new SetUp("Tidewater", "Ines", "ines@example.org", "correct horse battery", "UTC"));
        token = tokens.issue(owner.actor(), new NewToken("tests", "viewer", null))
                .secret();
    }

    @Test
    void anybodyMayReadTheDocument() {
        assertThat(anonymous.get("/openapi.json").status()).isEqualTo(200);
    }

    @Test
    void itTellsOfTheApiAndOfNoPage() {
        List<String> paths = new ArrayList<>();
        api().path("paths").propertyNames().forEach(paths::add);
        assertThat(paths)
                .contains("/api/v1/tokens", "/api/v1/incidents", "/v2/enqueue", "/alertmanager/{key}")
                .allSatisfy(path ->
                        assertThat(path).startsWithIgnoringCase("/").matches("/api/v1/.*|/v2/.*|/alertmanager/.*"));
    }

    @Test
    void everyOperationSaysInALineWhatItDoes() {
        List<String> silent = new ArrayList<>();
        api().path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .filter(operation -> operation
                                .getValue()
                                .path("summary")
                                .asString("")
                                .isBlank())
                        .forEach(operation -> silent.add(operation.getKey() + " " + path.getKey())));
        assertThat(silent).isEmpty();
    }

    @Test
    void fieldsAreNamedAsTheyAreSent() {
        List<String> fields = new ArrayList<>();
        api().at("/components/schemas")
                .forEach(schema -> schema.path("properties").propertyNames().forEach(fields::add));
        assertThat(fields).contains("expires_at", "next_cursor").allMatch(name -> name.matches("[a-z0-9_]+"));
    }

    @Test
    void whatIsAlwaysThereIsToldFromWhatMayBeMissing() {
        JsonNode token = api().at("/components/schemas/Token");
        List<String> required =
                token.path("required").valueStream().map(JsonNode::asString).toList();
        assertThat(required).contains("id", "scope", "created_at").doesNotContain("expires_at", "revoked_at");
        assertThat(token.at("/properties/expires_at/type").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("string", "null");
    }

    @Test
    void twoResourcesMayEachHaveAChange() {
        assertThat(api().path("components").path("schemas").propertyNames())
                .contains("AlertSourcesChange", "ReportChange")
                .doesNotContain("JsonNode");
    }

    @Test
    void everyOperationMayBeRefusedWithAProblemAndChangesTakeAKey() {
        JsonNode post = api().at("/paths/~1api~1v1~1tokens/post");
        assertThat(post.path("responses").has("201")).isTrue();
        assertThat(post.at("/responses/default/$ref").asString()).isEqualTo("#/components/responses/problem");
        assertThat(post.path("parameters").toString()).contains("#/components/parameters/idempotency_key");
        assertThat(post.path("parameters").toString()).doesNotContain("actor");
        assertThat(api().at("/components/schemas/Problem/properties/errors").isObject())
                .isTrue();
        assertThat(api().at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void peopleReadTheSameOnAPage() {
        Answer page = anonymous.bearer(token).get("/api");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h2>Tokens</h2>", "/api/v1/tokens/{id}", "expires_at", "Idempotency-Key", "curl -X POST");
        assertThat(anonymous.get("/api").status()).isEqualTo(303);
    }

    private JsonNode api() {
        return anonymous.get("/openapi.json").json();
    }
}
