package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.MailServer;
import dev.andon.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An incident of the sample company, from resolve to its customers: three people write, two dispute a statement. */
@SuppressWarnings("NullAway.Init")
class FromResolveToPublishedBrowserTest extends AfterTheNightStage {
    private static final String STATEMENT = "Gateway 7.41 was what broke card payments.";
    private static final String AGREED =
            "Cardstream's second data centre did not reach the banks of Norway; gateway 7.41"
                    + " was looked at and ruled out.";

    private Cast.Member ines;
    private Cast.Member marek;
    private Cast.Member greta;
    private Cast.Member priya;
    private Cast.Member oskar;
    private Cast.Member elias;
    private String incident;
    private String report;
    private String page;

    @BeforeEach
    void peopleComeToWork() {
        theSampleCompanyIsThere();
        ines = comes("ines.rask");
        marek = comes("marek.otto");
        greta = comes("greta.holm");
        priya = comes("priya.nair");
        oskar = comes("oskar.lind");
        elias = comes("elias.lindqvist");
        JsonNode live = done(ines.api().get("/api/v1/incidents?status=live&page_size=50"));
        long number = named(live.get("items"), "title", TITLE).get("number").asLong();
        incident = "/api/v1/incidents/" + number;
        report = incident + "/report";
        page = "/incidents/" + number + "/report";
    }

    @Test
    void fromResolveToPublishedReportAndCustomerVersion() throws Exception {
        try (MailServer mail = MailServer.up()) {
            theHouseWantsTwoToAccept();
            post(elias, "/api/v1/me/report-subscriptions", Map.of("subject", "all"));
            itIsResolvedAndTheDraftStands();
            timelineAndWhys();
            threeWriteInTheSameReport();
            twoDispute(mail);
            theTextIsChangedReopenedAndAccepted(mail);
            itIsPublishedReadAndSent(mail);
        }
        customersRead();
        itGoesOut();
    }

    private void itIsResolvedAndTheDraftStands() {
        clock.forward(Duration.ofMinutes(12));
        post(marek, incident + "/notes", Map.of("text", "Cardstream is back; approvals in Norway are at 96 %."));
        post(ines, incident + "/status-changes", Map.of("status", "monitoring", "reason", "Approvals are back"));
        clock.forward(Duration.ofMinutes(25));
        post(ines, incident + "/status-changes", Map.of("status", "resolved", "reason", "Half an hour as usual"));
        await().until(() -> elias.api().get(report).status() == 200);
        JsonNode drafted = done(elias.api().get(report));
        JsonNode timeline = named(drafted.get("sections"), "key", "timeline");
        assertThat(timeline.get("body").asString()).contains("Ines Rask", "[1]");
        assertThat(named(drafted.get("figures"), "key", "time_to_resolve").get("entries"))
                .isNotEmpty();
        JsonNode lessons = named(drafted.get("sections"), "key", "lessons");
        JsonNode read = post(ines, "/api/v1/wording-checks", Map.of("text", lessons.get("body")));
        assertThat(read.get("findings"))
                .as("what Andon drafts follows its own advice")
                .isEmpty();
        Answer seen = elias.browser().get(page);
        assertThat(seen.body()).contains("#entry-1\"", "Everything here comes from the log so far", TITLE);
        await().until(() -> !state(report).get("due_on").isNull());
        assertThat(state(report).get("due_on").asString()).isEqualTo("2026-03-09");
        assertThat(state(report).get("author").get("name").asString()).isEqualTo("Ines Rask");
    }

    private void timelineAndWhys() {
        JsonNode rows =
                done(ines.api().get(report + "/timeline/items?page_size=200")).get("items");
        assertThat(rows.size()).isGreaterThan(20);
        post(ines, report + "/timeline/choices", Map.of("items", List.of("entry-2"), "shown", "hidden"));
        post(
                ines,
                report + "/timeline/groups",
                Map.of("title", "Looking at our own gateway first", "from", "entry-9", "to", "entry-14"));
        post(
                ines,
                report + "/timeline/events",
                Map.of(
                        "what",
                        "Cardstream moved Norway to its second data centre",
                        "occurred_at",
                        clock.instant().minus(Duration.ofMinutes(95)).toString(),
                        "source",
                        "Mail of Cardstream",
                        "confidence",
                        "likely"));
        long top = post(greta, report + "/whys/nodes", Map.of("text", "Nobody in Norway could pay by card"))
                .get("node")
                .asLong();
        post(
                marek,
                report + "/whys/nodes",
                Map.of(
                        "text",
                        "Nothing of ours asks the processor itself",
                        "parent",
                        top,
                        "factor",
                        "Green pages of vendors are believed",
                        "kind",
                        "process",
                        "role",
                        "masked_detection"));
        String timeline = ines.browser().get(page + "/timeline").body();
        assertThat(timeline).contains("Looking at our own gateway first", "Cardstream moved Norway");
    }

    private void threeWriteInTheSameReport() {
        try (Writer one = new Writer(ines, page);
                Writer two = new Writer(marek, page);
                Writer three = new Writer(greta, page)) {
            one.open("fault");
            two.open("fault");
            three.open("lessons");
            one.type("fault", "\n\nBetween the first decline and the way around it lay half an hour. ");
            two.seesIn("fault", "Between the first decline");
            two.type("fault", STATEMENT);
            one.seesIn("fault", STATEMENT);
            assertThat(one.in("fault", ".here-now")).containsText("Marek Otto");
            three.type("lessons", "Cardstream should have told us. ");
            assertThat(three.in("lessons", ".wording[data-live] li")).hasCount(1);
            three.change(
                    "lessons",
                    "Cardstream should have told us.",
                    "Their page stayed green for forty minutes, and we had nothing else to look at.");
            assertThat(three.in("lessons", ".wording[data-live] li")).hasCount(0);
            assertThat(one.in("lessons", ".prose")).containsText("had nothing else to look at");
            assertThat(one.visitor.picture("resolve-to-published-writing").barriers())
                    .isEmpty();
        }
        String read = elias.browser().get(page).body();
        assertThat(read).containsPattern("written by (\\w+ \\w+, ){2,}").contains(STATEMENT.replace("'", "&#39;"));
        assertThat(read.substring(read.indexOf("written by"), read.indexOf("</p>", read.indexOf("written by"))))
                .contains("Ines Rask", "Marek Otto", "Greta Holm");
    }

    private void twoDispute(MailServer mail) {
        assertThat(ines.api().postJson(report + "/publication", Map.of()).status())
                .isEqualTo(409);
        try (Writer asks = new Writer(ines, page + "/review")) {
            Page form = asks.page;
            form.fill("[name=approvers]", at(priya) + ", " + at(oskar) + ", " + at(cast.owner()));
            form.fill("[name=quorum]", "2");
            form.fill("[name=note]", "Is what we say of the cause right?");
            form.click("button:has-text('Ask')");
            assertThat(form.locator("main")).containsText("0 of 2");
            assertThat(asks.visitor.barriers()).isEmpty();
        }
        timers.runDue();
        assertThat(subjects(mail, priya)).containsOnlyOnce("Please read: " + TITLE);
        dissents(
                priya,
                page,
                "7.41 was refuted while we worked: the same pods approved cards of three other countries.");
        Map<String, ?> second = Map.of(
                "verdict",
                "dissent",
                "words",
                "The trace ended behind the processor's edge.",
                "hash",
                state(report).get("hash"));
        post(oskar, report + "/approvals", second);
        assertThat(state(report).get("stage").asString()).isEqualTo("in_review");
        assertThat(state(report).get("dissents")).hasSize(2);
        timers.runDue();
        assertThat(subjects(mail, ines)).contains("Priya Nair dissents: " + TITLE, "Oskar Lind dissents: " + TITLE);
        Answer refused = ines.api().postJson(report + "/publication", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("0 of 2 so far");
    }

    private void theTextIsChangedReopenedAndAccepted(MailServer mail) {
        try (Writer writes = new Writer(marek, page)) {
            writes.open("fault");
            writes.change("fault", STATEMENT, AGREED);
            writes.in("fault", "button:has-text('Done')").click();
            assertThat(writes.in("fault", ".prose")).containsText("was looked at and ruled out");
        }
        clock.forward(Duration.ofMinutes(6));
        timers.runDue();
        assertThat(subjects(mail, priya)).contains("Edited since you read it: " + TITLE);
        try (Writer reads = new Writer(priya, page + "/review")) {
            assertThat(reads.page.locator(".callout.watch")).containsText("Edited since it was read");
            reads.page.click("a:has-text('What changed') >> nth=0");
            assertThat(reads.page.locator(".diff .gone").first()).containsText(STATEMENT);
            assertThat(reads.page.locator(".diff .new").first()).containsText("ruled out");
            reads.page.goBack();
            reads.page.click("button[value=approve]");
            assertThat(reads.page.locator("main")).containsText("1 of 2");
        }
        try (Writer reads = new Writer(oskar, page + "/review")) {
            reads.page.click("button[value=approve]");
            assertThat(reads.page.locator("main")).containsText("2 of 2");
        }
        assertThat(state(report).get("stage").asString()).isEqualTo("accepted");
        timers.runDue();
        assertThat(subjects(mail, ines)).contains("Accepted: " + TITLE);
    }

    private void itIsPublishedReadAndSent(MailServer mail) throws Exception {
        try (Writer publishes = new Writer(ines, page)) {
            publishes.page.click(".sub button.primary");
            assertThat(publishes.page.locator(".paper")).containsText("Published by Ines Rask");
            assertThat(publishes.page.locator(".rail")).containsText("Priya Nair dissented");
            assertThat(publishes.visitor.picture("resolve-to-published-out").barriers())
                    .isEmpty();
        }
        assertThat(state(report).get("stage").asString()).isEqualTo("published");
        await().untilAsserted(() -> {
            timers.runDue();
            assertThat(subjects(mail, elias)).anyMatch(subject -> subject.contains(TITLE));
        });
        assertThat(elias.browser().get(page).body()).contains("Published by Ines Rask", "ruled out");
        JsonNode read = done(ines.api().get(report + "/readership"));
        assertThat(read.get("names").toString()).contains("Elias Lindqvist");
    }

    private void customersRead() {
        String customers = report + "/customers";
        post(greta, customers, Map.of());
        done(greta.api().json("PUT", customers + "/sections/fault", Map.of("treatment", "taken")));
        done(greta.api()
                .json(
                        "PATCH",
                        customers,
                        Map.of(
                                "title",
                                "Card payments in Norway",
                                "approver_id",
                                cast.owner().id())));
        try (Writer writes = new Writer(greta, page + "/customers")) {
            mark(writes.page, "#fault .original .prose", "Cardstream");
            writes.page.click(".redact-this");
            assertThat(writes.page.locator("#words-fault")).hasValue("Cardstream");
            writes.page.keyboard().insertText("a partner");
            writes.page.keyboard().press("Enter");
            assertThat(writes.page.locator("#fault .customer")).containsText("partner's second data centre");
        }
        post(greta, customers + "/never", Map.of("words", "Cardstream", "instead", "our payment partner"));
        post(greta, customers + "/never", Map.of("words", "7.41", "instead", "a new version"));
        JsonNode now = done(greta.api().get(customers));
        assertThat(now.get("findings")).as(now.get("findings").toString()).isEmpty();
        post(cast.owner(), customers + "/approvals", Map.of("content_hash", now.get("content_hash")));
        String url =
                post(greta, customers + "/publication", Map.of()).get("url").asString();
        try (Visitor nobody = Visitor.onAPhone(http.base())) {
            Page out = nobody.go(url.substring(url.indexOf("/published"))).page();
            assertThat(out.locator("h1")).hasText("Card payments in Norway");
            assertThat(out.locator("body")).containsText("did not reach the banks of Norway");
            assertThat(out.content())
                    .doesNotContainIgnoringCase("cardstream")
                    .doesNotContain("7.41", "Marek", "Ines", "INC-");
            assertThat(nobody.picture("resolve-to-published-customers").barriers())
                    .isEmpty();
        }
    }

    private void itGoesOut() {
        for (String format : List.of("markdown", "html", "json", "confluence")) {
            Answer file = elias.api().get(report + "/export?format=" + format);
            assertThat(file.status()).as(format).isEqualTo(200);
            assertThat(file.body()).as(format).contains("was looked at and ruled out", "Ines Rask");
        }
        assertThat(elias.api().get(report + "/export?format=pdf").body()).startsWith("%PDF-");
        assertThat(elias.api().get(report + "/export?format=markdown&edition=1").body())
                .contains("edition: 1", "Looking at our own gateway first");
        assertThat(done(elias.api().get(incident + "/log-verification"))
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }
}
