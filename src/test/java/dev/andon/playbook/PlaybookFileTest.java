package dev.andon.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.SecondHouse;
import dev.andon.testing.StoryTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The playbook leaves a house as one file and comes into another as the same. */
@StoryTest
class PlaybookFileTest {
    @Autowired
    Cast cast;

    @Autowired
    Playbook playbook;

    private String before = "";

    @BeforeEach
    void remember() {
        before = export();
    }

    @AfterEach
    void restore() {
        assertThat(apply(before).status()).isEqualTo(200);
    }

    @Test
    void whatIsExportedChangesNothingWhenItIsApplied() {
        assertThat(before).startsWith("# The playbook").contains("  - key: sev1\n    name: Critical\n", "|-\n");
        assertThat(diff(before).json().get("changes")).isEmpty();
        long revision = diff(before).json().get("revision").asLong();

        assertThat(apply(before).json().get("revision").asLong()).isEqualTo(revision);
        assertThat(export()).isEqualTo(before);
        assertThat(cast.viewer().api().get("/playbook.yaml").body()).isEqualTo(before);
    }

    @Test
    void theDifferenceShownIsWhatChangesAndTheFileComesBackAsItWent() {
        // In a house of its own: what once was in a playbook stays in it, retired, and the other tests begin with none.
        try (SecondHouse _ = SecondHouse.open()) {
            playbook.forget();
            before = export();
            changeAndReturn();
        } finally {
            playbook.forget();
        }
    }

    private void changeAndReturn() {
        String changed = before.replace("name: Critical", "name: Everything is down")
                .replace("    cadence_minutes: 30\n", "")
                .replace("fields: []", """
                    fields:
                      - key: customers
                        name: Customers affected
                        help: As many as you know of.
                        kind: number
                      - key: regulator
                        name: Must a regulator be told
                        kind: yes_no
                        types:
                          - security
                        required: true
                        condition:
                          field: customers
                          equals: '1000'\
                    """)
                .replace("""
                      - key: commander
                        name: Commander
                    """, """
                      - key: commander
                        name: Commander
                        people:
                          - email: ines@elsewhere.example
                            level: qualified
                            since: '2025-03-01'
                            note: Led the night of the certificates.
                          - email: marek@elsewhere.example
                            level: shadowing
                    """);
        JsonNode shown = diff(changed).json().get("changes");

        assertThat(shown.valueStream().map(change -> change.get("path").asString()))
                .containsExactly(
                        "severities/sev1/name",
                        "severities/sev2/cadence_minutes",
                        "roles/commander/people",
                        "fields/customers",
                        "fields/regulator");
        assertThat(shown.get(0).get("from").asString()).isEqualTo("Critical");
        assertThat(shown.get(1).get("to").isNull()).isTrue();
        assertThat(export()).as("a preview changes nothing").isEqualTo(before);

        Answer applied = apply(changed);
        assertThat(applied.json().get("changes")).isEqualTo(shown);
        String after = export();
        assertThat(diff(after).json().get("changes")).isEmpty();
        assertThat(apply(after).json().get("changes")).isEmpty();
        assertThat(after).contains("name: Everything is down", "email: marek@elsewhere.example");

        assertThat(apply(before)
                        .json()
                        .get("changes")
                        .valueStream()
                        .map(change -> change.get("path").asString()))
                .contains("severities/sev1/name", "fields/customers/retired", "fields/regulator/retired");
        assertThat(diff(before).json().get("changes"))
                .as("what left the file is retired")
                .isEmpty();
        apply(after);
        assertThat(export()).as("in another house it is the same").isEqualTo(after);
    }

    @Test
    void aWrongFileIsRefusedByLineAndFieldAndNothingIsApplied() {
        refused(before.replace("cadence_minutes: 20", "cadence_minutes: soon"), "severities[0].cadence_minutes", 7);
        refused(before.replace("    name: Critical\n", "    nmae: Critical\n"), "severities[0].nmae", 5);
        refused(before.replace("key: sev2", "key: sev1"), "severities[1].key", 8);
        refused(before.replace("      - merged\n", ""), "phases", lineOf("phases:"));
        refused(
                before.replace("report: s1", "report: nothing").replace("report: s0", "report: s9"),
                "types[0].report",
                lineOf("report: s0"));
        refused(before.replace("fields: []", ""), "fields", 0);
        refused(
                before.replace("fields: []", "fields: [{key: a, name: [b], kind: text}]"),
                "fields[0].name",
                lineOf("fields: []"));
        refused(before.replace("  - key: commander\n", "  - key: boss\n"), "roles", lineOf("roles:"));
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void whatIsNoPlaybookAtAllIsRefusedByItsPlace() {
        refused(before.replace("name: Critical", "name: \"Critical"), "file", 0);
        refused(before.replace("name: Critical", "name: Crit\0ical"), "file", 5);
        refused(before.replace("name: Critical", "name: *x"), "file", 5);
        refused(before.replace("name: Critical", "name: &x Critical"), "file", 5);
        refused(before.replace("name: Critical", "name: !!java.net.URL Critical"), "file", 5);
        refused(before.replace("    name: Critical\n", "    name: Critical\n    name: Bad\n"), "file", 6);
        refused(before + "---\na: b\n", "file", 0);
        refused("a: " + "[".repeat(200) + "]".repeat(200), "file", 1);
        refused("just words", "file", 0);
        refused("\n", "file", 0);
        refused("# " + "x".repeat(600_000), "file", 0);
        Answer latin = cast.owner().api().send("POST", "/api/v1/playbook/imports", "application/yaml", "severities: x");
        assertThat(latin.status()).isEqualTo(422);
        Answer huge =
                cast.owner().api().send("POST", "/api/v1/playbook/imports", "application/yaml", "x".repeat(10_000_000));
        assertThat(huge.status()).isEqualTo(413);
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void onlyOwnersChangeAndAStaleReadingIsRefused() {
        assertThat(cast.responder()
                        .api()
                        .send("POST", "/api/v1/playbook/imports", "application/yaml", before)
                        .status())
                .isEqualTo(403);
        Http owner = cast.owner().api();
        String etag = owner.get("/api/v1/playbook").header("ETag");
        assertThat(apply(before.replace("name: Critical", "name: Down")).status())
                .isEqualTo(200);
        Answer stale =
                owner.with("If-Match", etag).send("POST", "/api/v1/playbook/imports", "application/yaml", before);
        assertThat(stale.status()).isEqualTo(412);
    }

    private void refused(String file, String field, int line) {
        Answer answer = apply(file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        JsonNode first = answer.json().get("errors").get(0);
        assertThat(first.get("field").asString()).as(answer.body()).isEqualTo(field);
        if (line > 0) {
            assertThat(first.get("message").asString()).startsWith("line " + line + ",");
        }
    }

    private int lineOf(String text) {
        String above = before.substring(0, before.indexOf(text));
        return (int) above.chars().filter(character -> character == '\n').count() + 1;
    }

    private String export() {
        Answer answer = cast.owner().api().with("Accept", "application/yaml").get("/api/v1/playbook");
        assertThat(answer.header("Content-Type")).startsWith("application/yaml");
        return answer.body();
    }

    private Answer diff(String file) {
        return cast.owner().api().send("POST", "/api/v1/playbook/diffs", "application/yaml", file);
    }

    private Answer apply(String file) {
        return cast.owner().api().send("POST", "/api/v1/playbook/imports", "application/yaml", file);
    }
}
