package dev.andon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Listener;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Timers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A file with everything: compared, applied as a whole or not at all, and the same again changes nothing. */
@StoryTest
class ImportStoryTest {
    private static final String SMALL = """
        teams:
          - key: money
            name: Money
            contact: "#money"
            members: [rui@example.org]
        vendors:
          - key: acquirer
            name: Acquirer
            support: |-
              +44 1, day and night
              merchant 12; ask for "Ops"
        services:
          - key: till
            name: Till
            tier: 1
            owner: money
            aliases: [kasse, "Till, web"]
            dashboards: [{name: "Latency, p99", url: "https://grafana.example/d/1?a=1,2"}]
            depends_on:
              - vault
              - on: acquirer
                strength: soft
                note: cash (coins, notes) is taken
          - key: vault
            name: Vault
            tier: 2
            depends_on: [till]
        runbooks:
          - key: till-down
            name: The till is down
            services: [kasse]
            text: |-
              First, calm.

              - [ ] Look at it
              - [ ] Turn it off, and on
        bridges:
          - key: hall
            name: The hall
            url: https://meet.example/hall
            standing: true
        """;

    @Autowired
    Cast cast;

    @Autowired
    Timers timers;

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogFile file;

    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aFileIsComparedThenAppliedAndTheSameAgainChangesNothing() {
        JsonNode preview = run("yaml", SMALL, true);
        assertThat(preview.path("status").asString()).as(preview.toString()).isEqualTo("ready");
        assertThat(preview.at("/outcome/created").asInt()).isEqualTo(6);
        assertThat(catalog.now().service("till")).as("nothing changes yet").isEmpty();
        assertThat(preview.at("/outcome/warnings/0").asString()).isEqualTo("A cycle: till → vault → till");

        Answer applied = cast.owner()
                .api()
                .postJson("/api/v1/catalog/imports/" + preview.path("id").asLong() + "/applications", "");
        assertThat(applied.status()).isEqualTo(202);
        timers.runDue();
        assertThat(read(preview.path("id").asLong()).path("status").asString()).isEqualTo("done");
        assertThat(catalog.service("till").dependencies()).hasSize(2);
        assertThat(((Runbook) catalog.get(Kind.RUNBOOK, "till-down")).services())
                .as("an alias becomes the key")
                .containsExactly("till");
        assertThat(catalog.changes(Kind.SERVICE, "till", 5))
                .singleElement()
                .satisfies(change -> assertThat(change.importId())
                        .isEqualTo(preview.path("id").asLong()));

        for (String format : new String[] {"yaml", "csv"}) {
            String exported = file.write(Format.of(format).orElseThrow());
            JsonNode again = run(format, exported, false);
            assertThat(again.path("status").asString()).as(again.toString()).isEqualTo("done");
            assertThat(again.at("/outcome/created").asInt()).isZero();
            assertThat(again.at("/outcome/changed").asInt())
                    .as(again.toString())
                    .isZero();
            assertThat(again.at("/outcome/unchanged").asInt()).isEqualTo(6);
            assertThat(file.write(Format.of(format).orElseThrow())).isEqualTo(exported);
        }
    }

    @Test
    void errorsNameLineAndFieldAndNothingIsApplied() {
        JsonNode refused = run("yaml", """
            services:
              - key: fine
                name: Fine
              - key: wrong
                name: Wrong
                tier: 9
                depends_on:
                  - fine
                  - nowhere
                colour: red
              - name: Keyless
            """, false);

        assertThat(refused.path("status").asString()).isEqualTo("refused");
        assertThat(told(refused))
                .isEqualTo(
                        "6 service wrong tier, 9 service wrong depends_on[1], 10 service wrong colour, 11 service key");
        assertThat(catalog.now().service("fine")).isEmpty();

        JsonNode csv = run("csv", """
            kind,key,name,tier,purpose
            service,fine,Fine,2,
            vendor,bank,"A bank,
            in two lines",,Money
            service,wrong,Wrong,high,
            service,odd,Odd,1,a purpose
            """, false);
        assertThat(told(csv)).isEqualTo("3 vendor bank name, 5 service wrong tier, 6 service odd purpose");
        assertThat(told(run("csv", "key,nmae\na,b\n", false))).isEqualTo("1  nmae");
        assertThat(told(run("yaml", "services: [", false))).endsWith("  file");
        assertThat(told(run("yaml", "services:\n  - &a {key: a, name: A}\n  - *a\n", false)))
                .endsWith(" file");
        assertThat(told(run("yaml", "services:\n  - key: a\n    name: A\n  - key: a\n    name: B\n", false)))
                .isEqualTo("4 service a key");
        assertThat(told(run("yaml", "servces: []\n", false))).isEqualTo("1  servces");
        assertThat(catalog.now().service("a")).isEmpty();
    }

    @Test
    void whatCannotBeAFileIsRefusedAtOnce() {
        Http api = cast.owner().api();
        assertThat(api.postJson("/api/v1/catalog/imports", Map.of("format", "xml", "content", "<a/>"))
                        .status())
                .isEqualTo(422);
        assertThat(api.postJson("/api/v1/catalog/imports", Map.of("format", "yaml"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("content");
        assertThat(api.postJson("/api/v1/catalog/imports", Map.of("format", "yaml", "content", "a\u0000b"))
                        .status())
                .isEqualTo(422);
        assertThat(api.send("POST", "/api/v1/catalog/imports", "application/yaml", "x".repeat(10_000_000))
                        .status())
                .isEqualTo(413);
        assertThat(api.get("/api/v1/catalog/imports/999").status()).isEqualTo(404);
        assertThat(cast.responder()
                        .api()
                        .postJson("/api/v1/catalog/imports", Map.of("format", "yaml", "content", SMALL))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void twoThousandServicesGoInAsAWholeAndTheirGraphStaysANeighbourhood() {
        String text = IntStream.range(0, 2_000)
                .mapToObj(i -> "  - key: s%d\n    name: Service %d\n    tier: %d\n    depends_on: [%s]\n"
                        .formatted(
                                i,
                                i,
                                1 + i % 4,
                                IntStream.of(i * 7 + 1, i * 3 + 2, i + 1)
                                        .map(n -> n % 2_000)
                                        .filter(n -> n != i)
                                        .distinct()
                                        .mapToObj(n -> "s" + n)
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("", "services:\n", ""));
        JsonNode done = run("yaml", text, false);
        assertThat(done.path("status").asString())
                .as(done.path("outcome").path("errors").toString())
                .isEqualTo("done");
        assertThat(done.at("/outcome/created").asInt()).isEqualTo(2_000);
        assertThat(done.at("/outcome/dependencies").asInt()).isGreaterThan(5_900);
        assertThat(done.at("/outcome/warnings").size()).isPositive();
        assertThat(done.at("/progress/done").asInt()).isEqualTo(2_000);

        JsonNode graph = cast.viewer()
                .api()
                .get("/api/v1/services/s5/graph?needed_by=3&needs=3")
                .json();
        assertThat(graph.path("nodes").size()).isBetween(7, 1 + 6 * 12);
        assertThat(graph.path("folded").size()).isPositive();
        assertThat(cast.viewer()
                        .api()
                        .get("/catalog/graph?service=s5&needed_by=6&needs=6&all=yes")
                        .status())
                .isEqualTo(200);
        Answer list = cast.viewer().api().get("/catalog?text=s19");
        assertThat(list.body()).contains("Service 19").contains("Further");
    }

    /** Held in the middle by somebody who has one of its rows, the import tells how far it came, and then goes on. */
    @Test
    void whileItRunsEverybodyWhoLooksSeesHowFarItIs() throws InterruptedException {
        run("yaml", "services:\n  - key: held\n    name: Held\n", false);
        String text = IntStream.range(0, 1_000)
                .mapToObj(i -> "  - key: %s\n    name: New name %d\n".formatted(i == 700 ? "held" : "p" + i, i))
                .collect(Collectors.joining("", "services:\n", ""));
        Answer begun = cast.owner().api().send("POST", "/api/v1/catalog/imports", "application/yaml", text);
        long id = begun.json().path("id").asLong();
        Thread work = Thread.ofVirtual().unstarted(timers::runDue);

        try (Listener stream = Listener.open(cast.owner(), http, "/catalog/imports/" + id + "/live")) {
            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                jdbc.sql("select key from catalog_service where key = 'held' for update")
                        .query(String.class)
                        .single();
                work.start();
                while (!stream.heard().contains("value=\"60\" aria-label=\"Writing\"")) {
                    stream.awaitNews();
                }
                assertThat(stream.heard())
                        .contains("Writing: <b>600 of 1000</b>")
                        .doesNotContain("action=\"refresh\"");
                JsonNode running = read(id);
                assertThat(running.path("status").asString()).isEqualTo("checking");
                assertThat(running.path("finished_at").isNull()).isTrue();
                assertThat(running.at("/progress/step").asString()).isEqualTo("Writing");
                assertThat(running.at("/progress/done").asInt()).isEqualTo(600);
                assertThat(running.at("/progress/total").asInt()).isEqualTo(1_000);
                assertThat(cast.owner().browser().get("/catalog/imports/" + id).body())
                        .contains("Writing: <b>600 of 1000</b>");
                assertThat(catalog.now().service("p0"))
                        .as("nothing of it is there before all is")
                        .isEmpty();
            });
            while (!stream.heard().contains("action=\"refresh\"")) {
                stream.awaitNews();
            }
        }
        work.join();
        assertThat(read(id).path("status").asString()).isEqualTo("done");
        assertThat(catalog.service("held").name()).isEqualTo("New name 700");
        assertThat(catalog.now().service("p0")).isPresent();
    }

    @Test
    void theSameByPageFromAPasteToTheCatalog() {
        Http browser = cast.owner().browser();
        browser.get("/catalog/imports");
        Answer sent = browser.postForm(
                "/catalog/imports", Map.of("format", "csv", "content", "key,name,aliases\npasted,Pasted,one; two\n"));
        assertThat(sent.status()).isEqualTo(303);
        String path = sent.location();
        assertThat(browser.get(path).body()).contains("refresh").contains("Waiting");
        timers.runDue();
        assertThat(browser.get(path).body())
                .contains("1 would be added")
                .contains("one, two")
                .contains("Apply");
        browser.postForm(path + "/application", Map.of());
        timers.runDue();
        assertThat(browser.get(path).body()).contains("Done. 1 were added");
        assertThat(catalog.service("pasted").aliases()).containsExactly("one", "two");
        assertThat(browser.postForm("/catalog/imports", Map.of("content", " ")).status())
                .isEqualTo(422);
    }

    private JsonNode run(String format, String text, boolean preview) {
        String type = format.equals("csv") ? "text/csv" : "application/yaml";
        Answer begun = cast.owner().api().send("POST", "/api/v1/catalog/imports?preview=" + preview, type, text);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        timers.runDue();
        return cast.owner().api().get(begun.location()).json();
    }

    private JsonNode read(long id) {
        return cast.owner().api().get("/api/v1/catalog/imports/" + id).json();
    }

    private static String told(JsonNode refused) {
        return refused.at("/outcome/errors")
                .valueStream()
                .map(error -> "%d %s %s"
                        .formatted(
                                error.path("line").asInt(),
                                error.path("of").asString(),
                                error.path("field").asString()))
                .collect(Collectors.joining(", "));
    }
}
