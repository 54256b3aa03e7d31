package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Incidents are filed: under free words, and in the fields that the house asks for. */
@StoryTest
class LabelsStoryTest {
    @Autowired
    Cast cast;

    @BeforeEach
    void theHouseAsksForMore() {
        field(Map.of("key", "customers", "name", "Customers affected", "kind", "number"));
        field(Map.of("key", "regions", "name", "Regions", "kind", "choices", "choices", List.of("EU", "US", "Asia")));
        field(Map.of("key", "vendor_down", "name", "Vendor down", "kind", "yes_no", "required", true));
        field(Map.of(
                "key",
                "vendor_ticket",
                "name",
                "Ticket at the vendor",
                "kind",
                "link",
                "condition",
                Map.of("field", "vendor_down", "equals", "true")));
        field(Map.of("key", "began", "name", "Began on", "kind", "date"));
        field(Map.of("key", "counsel", "name", "Counsel", "kind", "text", "types", List.of("security")));
        field(Map.of("key", "tier", "name", "Tier", "kind", "choice", "choices", List.of("one", "two")));
    }

    private void field(Map<String, ?> body) {
        Answer answer = cast.owner().api().postJson("/api/v1/playbook/fields", body);
        assertThat(answer.status()).as(answer.body()).isIn(201, 409, 422);
    }

    private String declared(Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("title", "Checkout is slow", "severity", "sev3"));
        body.putAll(more);
        Answer answer = cast.responder().api().postJson("/api/v1/incidents", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return "/api/v1/incidents/" + answer.json().get("number").asLong();
    }

    @Test
    void tagsAreOneWordHoweverTheyAreSpelled() {
        String incident = declared(Map.of());
        Http api = cast.responder().api();

        Answer tagged = api.send("PUT", incident + "/tags/Card%20Payments", "", "");
        long seq = tagged.json().get("seq").asLong();
        Answer again = api.send("PUT", incident + "/tags/card_payments", "", "");

        assertThat(tagged.json().get("tags").values())
                .extracting(JsonNode::asString)
                .containsExactly("card-payments");
        assertThat(again.json().get("seq").asLong()).as("nothing new to write").isEqualTo(seq);
        assertThat(api.get("/api/v1/incidents?tag=Card-Payments").json().get("items"))
                .hasSize(1);
        assertThat(api.get("/api/v1/tags?prefix=card").json().get("items")).hasSize(1);
        assertThat(api.delete(incident + "/tags/card-payments").json().get("tags"))
                .isEmpty();
        assertThat(api.delete(incident + "/tags/card-payments").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/incidents?tag=card-payments").json().get("items"))
                .isEmpty();
        assertThat(api.get("/api/v1/tags?prefix=card").json().get("items")).isEmpty();
    }

    @Test
    void aTagNobodyCouldReadIsRefused() {
        String incident = declared(Map.of());
        Http api = cast.responder().api();

        assertThat(fieldsOf(api.send("PUT", incident + "/tags/---", "", ""))).containsExactly("tags");
        assertThat(fieldsOf(api.send("PUT", incident + "/tags/" + "x".repeat(41), "", "")))
                .containsExactly("tags");
        assertThat(api.send("PUT", incident + "/tags/a%00b", "", "").status()).isBetween(400, 422);
        for (int i = 0; i < 20; i++) {
            assertThat(api.send("PUT", incident + "/tags/t" + i, "", "").status())
                    .isEqualTo(200);
        }
        assertThat(fieldsOf(api.send("PUT", incident + "/tags/one-more", "", "")))
                .containsExactly("tags");
        assertThat(cast.viewer().api().send("PUT", incident + "/tags/x", "", "").status())
                .isEqualTo(403);
    }

    @Test
    void aTagOfARestrictedIncidentIsSuggestedToNobodyElse() {
        declared(Map.of("visibility", "restricted", "tags", List.of("layoffs")));

        assertThat(cast.responder()
                        .api()
                        .get("/api/v1/tags?prefix=layoffs")
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(cast.outsider().api().get("/api/v1/tags").body()).doesNotContain("layoffs");
        assertThat(cast.outsider().browser().get("/incidents").body()).doesNotContain("layoffs");
        assertThat(cast.outsider()
                        .api()
                        .get("/api/v1/incidents?tag=layoffs")
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(cast.outsider()
                        .api()
                        .get("/api/v1/incidents/export?format=csv&tag=layoffs")
                        .body())
                .doesNotContain("layoffs");
    }

    @Test
    void fieldsAreDeclaredChangedAndFound() {
        Map<String, Object> fields = Map.of("customers", 1250.50, "regions", List.of("US", "EU"), "vendor_down", true);
        String incident = declared(Map.of("fields", fields));
        Http api = cast.responder().api();

        JsonNode held = api.get(incident).json().get("fields");
        assertThat(held.get("customers").decimalValue()).isEqualByComparingTo("1250.5");
        assertThat(held.get("regions").valueStream().map(JsonNode::asString))
                .as("in the house's order")
                .containsExactly("EU", "US");
        assertThat(held.get("vendor_down").asBoolean()).isTrue();

        Answer changed = api.postJson(
                incident + "/field-changes",
                Map.of("fields", Map.of("regions", List.of("Asia"), "vendor_ticket", "https://vendor.example/9")));
        assertThat(changed.status()).as(changed.body()).isEqualTo(201);
        JsonNode log = api.get(incident + "/events?after_seq=1").json().get("items");
        assertThat(log.valueStream().map(e -> e.at("/payload/label").asString("")))
                .contains("Customers affected", "Regions", "Vendor down", "Ticket at the vendor");
        assertThat(api.get("/api/v1/incidents?field.regions=asia").json().get("items"))
                .hasSize(1);
        assertThat(api.get("/api/v1/incidents?field.regions=EU&field.vendor_down=true")
                        .json()
                        .get("items"))
                .isEmpty();

        java.util.HashMap<String, Object> cleared = new java.util.HashMap<>();
        cleared.put("regions", null);
        api.postJson(incident + "/field-changes", Map.of("fields", cleared));
        assertThat(api.get(incident).json().get("fields").has("regions")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"fields":{"customers":"many"}}               | fields.customers
        {"fields":{"customers":1e300}}                | fields.customers
        {"fields":{"regions":["Mars"]}}               | fields.regions
        {"fields":{"regions":"EU"}}                   | fields.regions
        {"fields":{"regions":[1]}}                    | fields.regions
        {"fields":{"vendor_down":"perhaps"}}          | fields.vendor_down
        {"fields":{"tier":"three"}}                   | fields.tier
        {"fields":{"began":"yesterday"}}              | fields.began
        {"fields":{"began":{"day":1}}}                | fields.began
        {"fields":{"vendor_ticket":"javascript:alert(1)"}} | fields.vendor_ticket
        {"fields":{"vendor_ticket":"https://vendor.example/9"}} | fields.vendor_ticket
        {"fields":{"counsel":"Somebody"}}             | fields.counsel
        {"fields":{"counsel":"a\\u0000b"}}            | fields.counsel
        {"fields":{"colour":"red"}}                   | fields.colour
        {"fields":{}}                                 | fields
        {"fields":{"tier":"one"},"colour":1}          | colour
        """)
    void whatDoesNotFitIsRefusedNamingTheField(String body, String field) {
        String incident = declared(Map.of());
        Answer answer = cast.responder().api().postJson(incident + "/field-changes", body);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(fieldsOf(answer)).as(answer.body()).contains(field);
        assertThat(cast.responder().api().get(incident).json().get("fields")).isEmpty();
    }

    @Test
    void aStaleReaderIsToldAndAKeyWritesOnce() {
        String incident = declared(Map.of());
        Http api = cast.responder().api();
        String etag = api.get(incident).header("ETag");
        Map<String, ?> body = Map.of("fields", Map.of("tier", "one", "customers", 3));

        Answer first = api.with("Idempotency-Key", "f1").postJson(incident + "/field-changes", body);
        Answer again = api.with("Idempotency-Key", "f1").postJson(incident + "/field-changes", body);
        Answer late = api.with("If-Match", etag)
                .postJson(incident + "/field-changes", Map.of("fields", Map.of("tier", "two")));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.json().get("seq").asLong()).isEqualTo(3);
        assertThat(late.status()).isEqualTo(412);
        assertThat(api.postJson(
                                incident + "/field-changes",
                                "{\"fields\":{\"counsel\":\"" + "x".repeat(10_000_000) + "\"}}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aRequiredFieldStopsTheClosingAndNothingElse() {
        String incident = declared(Map.of());
        Http api = cast.responder().api();
        String room = incident.substring("/api/v1".length());

        assertThat(cast.responder().browser().get(room).body()).contains("before it can be closed: Vendor down");
        assertThat(api.postJson(incident + "/status-changes", Map.of("status", "resolved"))
                        .status())
                .isEqualTo(201);
        Answer refused = api.postJson(incident + "/status-changes", Map.of("status", "closed"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(fieldsOf(refused)).containsExactly("fields.vendor_down");
        api.postJson(incident + "/field-changes", Map.of("fields", Map.of("vendor_down", false)));
        assertThat(api.postJson(incident + "/status-changes", Map.of("status", "closed"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theFormsWorkWithoutJavaScriptAndLoseNothing() {
        String room = declared(Map.of()).substring("/api/v1".length());
        Http browser = cast.responder().browser();
        assertThat(browser.get(room + "/details").body()).contains("Customers affected", "Needed before closing");

        assertThat(browser.postForm(room + "/tags", Map.of("tags", "Payments, Black Friday"))
                        .status())
                .isEqualTo(303);
        Answer refused =
                browser.postForm(room + "/fields", Map.of("fields.customers", "a lot", "fields.began", "2026-11-20"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"a lot\"", "value=\"2026-11-20\"", "Customers must be a number");
        assertThat(browser.postForm(room + "/fields", Map.of("fields.customers", "70"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(room).body())
                .contains("#black-friday", "tagged it payments, black-friday", "<dd>70</dd>");
        browser.postForm(room + "/tags/removal", Map.of("tag", "black-friday"));
        assertThat(browser.get(room + "/details").body()).doesNotContain("Take off the tag black-friday");
    }

    @Test
    void theDeclareFormAsksWhatTheHouseAsks() {
        Http browser = cast.responder().browser();
        assertThat(browser.get("/incidents/new").body())
                .contains("Ticket at the vendor", "Only when Vendor down is yes.");

        Answer refused = browser.postForm(
                "/incidents",
                Map.of("title", "Search is slow", "severity", "sev4", "tags", "Search", "fields.customers", "x"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Search\"", "Search is slow", "must be a number");
        Answer opened = browser.postForm(
                "/incidents",
                Map.of("title", "Search is slow", "severity", "sev4", "tags", "Search", "fields.customers", "9"));
        assertThat(opened.status()).isEqualTo(303);
        assertThat(browser.get(opened.location()).body()).contains("#search", "<dd>9</dd>");
    }

    private static List<String> fieldsOf(Answer answer) {
        return answer.json().get("errors").findValuesAsString("field");
    }
}
