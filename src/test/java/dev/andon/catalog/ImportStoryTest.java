package dev.andon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file with everything: compared, applied as a whole or not at all, and the same again changes nothing. */
@StoryTest
class ImportStoryTest extends ImportStage {
    private static final String SMALL = """
        teams:
          - key: money
            name: Money
            contact: "#money"
            manager: olivia@example.org
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
        assertThat(teams.get("money").manager()).isEqualTo(cast.owner().id());
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
}
