package dev.andon.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A report becomes a page that customers read, and nothing else of it does. */
@StoryTest
class CustomersStoryTest extends SharingStage {
    private static final List<String> INSIDE = List.of(
            "Acme",
            "acme",
            "Rui",
            "Ramos",
            "db-7",
            "INC-",
            "10.0.0.7",
            "the original title",
            "/incidents/",
            "OPS-1234");

    @Test
    void fromTheOriginalToAPublicPageAndBack() {
        long number = resolved("the original title of Acme", "open");
        String customers = path(number) + "/customers";
        write(
                number,
                "summary",
                "Ac**me** was slow [1]. Rui saw it on db-7 (10.0.0.7), see OPS-1234 and [the room](/incidents/1).\n\n"
                        + "{{timeline}}");
        write(number, "fault", "The pool of Acme was too small.");
        write(number, "lessons", "Only inside: Acme owes us money.");
        assertThat(api().get(customers).status()).isEqualTo(404);
        assertThat(api().postJson(customers, Map.of()).status()).isEqualTo(201);
        JsonNode begun = api().get(customers).json();
        assertThat(begun.get("sections")).isEmpty();
        assertThat(begun.get("findings")).isNotEmpty();

        done(api().json("PUT", customers + "/sections/summary", Map.of("treatment", "taken")));
        done(api().json(
                        "PUT",
                        customers + "/sections/fault",
                        Map.of("treatment", "anew", "body", "Our pool was too small.")));
        done(api().postJson(
                        customers + "/redactions",
                        Map.of("section", "summary", "words", "ACME", "instead", "a vendor")));
        done(api().postJson(customers + "/never", Map.of("words", "db-*", "instead", "a database")));
        refused(api().postJson(customers + "/redactions", Map.of("section", "summary", "words", "nowhere")), "words");
        refused(api().postJson(customers + "/redactions", Map.of("section", "none", "words", "Acme")), "section");
        refused(api().json("PUT", customers + "/sections/fault", Map.of("treatment", "shown")), "treatment");
        refused(api().json("PUT", customers + "/sections/fault", Map.of("treatment", "anew")), "body");
        refused(
                api().json(
                                "PATCH",
                                customers,
                                Map.of("approver_id", cast.viewer().person().id())),
                "approver_id");
        done(api().json(
                        "PATCH",
                        customers,
                        Map.of(
                                "title",
                                "Orders were slow at Acme",
                                "approver_id",
                                cast.owner().person().id())));
        assertThat(api().get(customers).json().get("findings").toString()).contains("title says");
        done(api().json("PATCH", customers, Map.of("title", "Orders were slow")));

        assertThat(api().postJson(customers + "/publication", Map.of()).status())
                .isEqualTo(409);
        String hash = api().get(customers).json().get("content_hash").asString();
        assertThat(api().postJson(customers + "/approvals", Map.of("content_hash", hash))
                        .status())
                .isEqualTo(403);
        Http olivia = cast.owner().api();
        assertThat(olivia.postJson(customers + "/approvals", Map.of("content_hash", "0".repeat(64)))
                        .status())
                .isEqualTo(412);
        done(olivia.postJson(customers + "/approvals", Map.of("content_hash", hash)));
        write(number, "summary", "Ac**me** was very slow [1]. Rui saw it.");
        assertThat(api().get(customers).json().get("approved").asBoolean()).isFalse();
        Answer reopened = api().postJson(customers + "/publication", Map.of());
        assertThat(reopened.status()).isEqualTo(409);
        assertThat(reopened.body()).contains("changed after it was approved");
        approve(customers);
        String url = done(api().postJson(customers + "/publication", Map.of()))
                .get("url")
                .asString();

        everywhere(url, "A vendor was very slow", "A colleague saw it");
        Answer page = cast.anonymous().get(address(url));
        assertThat(page.header("Cache-Control")).contains("public").contains("max-age=60");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("og:title\" content=\"Orders were slow\"")
                .doesNotContain("<script");
        assertThat(cast.anonymous()
                        .with("If-None-Match", page.header("ETag"))
                        .get(address(url))
                        .status())
                .isEqualTo(304);

        changedAfterwards(number, customers, url);
    }

    private void changedAfterwards(long number, String customers, String url) {
        write(number, "summary", "The vendor was slow.");
        JsonNode changed = api().get(customers).json();
        assertThat(changed.get("findings").toString()).contains("To be checked");
        assertThat(changed.get("state").asString()).isEqualTo("published");
        assertThat(cast.anonymous().get(address(url)).body()).contains("was very slow");
        long redaction = changed.get("redactions").get(0).get("id").asLong();
        done(api().postJson(customers + "/redactions/" + redaction + "/checks", Map.of()));
        assertThat(api().get(customers).json().get("redactions")).isEmpty();
        approve(customers);
        done(api().postJson(customers + "/publication", Map.of()));
        assertThat(cast.anonymous().get(address(url)).body()).contains("The vendor was slow", "last changed");
        assertThat(api().get(customers + "/editions").json().get("items")).hasSize(2);
        refused(api().postJson(customers + "/withdrawals", Map.of()), "reason");
        done(api().postJson(customers + "/withdrawals", Map.of("reason", "The contract says so")));
        Answer gone = cast.anonymous().get(address(url));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains("no longer published").doesNotContain("Orders were slow", "The contract");
        assertThat(cast.anonymous().get("/published").body()).doesNotContain("Orders were slow");
        assertThat(cast.anonymous().get("/published/feed.xml").body()).doesNotContain("Orders were slow");
        assertThat(cast.anonymous().get("/published/none").status()).isEqualTo(404);
    }

    private void approve(String customers) {
        String hash = api().get(customers).json().get("content_hash").asString();
        done(cast.owner().api().postJson(customers + "/approvals", Map.of("content_hash", hash)));
    }

    /** Page, source, feed, list, search and export, for people and for programs. */
    private void everywhere(String url, String... said) {
        Stream.of(address(url), address(url) + ".md", "/published/feed.xml", "/api/v1" + address(url))
                .forEach(way -> assertThat(cast.anonymous().get(way).body())
                        .as(way)
                        .contains(said)
                        .doesNotContain(INSIDE));
        assertThat(cast.anonymous().get("/published?text=slow").body())
                .contains("Orders were slow")
                .doesNotContain(INSIDE);
        assertThat(cast.anonymous().get("/published?text=ramos").body()).doesNotContain("Orders were slow");
        assertThat(cast.anonymous().get("/api/v1/published?text=acme").json().get("items"))
                .isEmpty();
    }

    private static String address(String url) {
        return url.substring(url.indexOf("/published"));
    }

    @Test
    void aRestrictedReportIsSharedByThoseWhoMayReadItOnly() {
        long number = resolved("a breach", "restricted");
        String customers = path(number) + "/customers";
        String page = "/incidents/" + number + "/report/customers";
        Cast.Member otto = cast.members().toList().getLast();
        assertThat(otto.api().postJson(customers, Map.of()).status()).isEqualTo(404);
        done(api().postJson(customers, Map.of()));
        assertThat(otto.api().get(customers).status()).isEqualTo(404);
        assertThat(otto.browser().get(page).status()).isEqualTo(404);
        refused(
                api().json(
                                "PATCH",
                                customers,
                                Map.of("approver_id", otto.person().id())),
                "approver_id");
        assertThat(cast.responder().browser().get(page).body()).doesNotContain("Otto Olsen");
        assertThat(cast.anonymous().get("/published").body()).doesNotContain("breach");
    }

    @Test
    void thePageKeepsWhatWasTypedAndSaysWhatIsWrong() {
        long number = resolved("Uploads fail", "open");
        write(number, "summary", "Acme <b>failed</b>.");
        String page = "/incidents/" + number + "/report/customers";
        Http browser = cast.responder().browser();
        assertThat(browser.get(page).body()).contains("Begin the version for customers");
        assertThat(browser.postForm(page, Map.of()).status()).isIn(302, 303);
        browser.get(page);
        Answer refused = browser.postForm(
                page + "/redactions", Map.of("section", "summary", "words", "Umbrella", "instead", "a vendor"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Umbrella\"", "are not in this section");
        assertThat(browser.postForm(
                                page + "/redactions",
                                Map.of("section", "summary", "words", "Acme", "instead", "a vendor"))
                        .status())
                .isIn(302, 303);
        assertThat(browser.get(page).body()).contains("<mark>Acme</mark>");
        assertThat(cast.join("Vic Viewer", Access.VIEWER).browser().get(page).body())
                .doesNotContain("Redact words");
    }
}
