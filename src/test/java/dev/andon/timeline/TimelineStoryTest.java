package dev.andon.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.response.Entry;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People curate the timeline of a night: group, annotate, add what happened outside, mark, undo. */
@StoryTest
class TimelineStoryTest extends TimelineStage {
    @Autowired
    TimelineText text;

    @Test
    void aTimelineIsCuratedWhileTheLogStaysAsItIs() throws Exception {
        long number = night("Payments hang at the vendor");
        List<Entry> before = log.entries(incident(number).id());
        long first = seq(number, "attempt 1");
        long last = seq(number, "attempt 3");
        done(
                timeline(number) + "/groups",
                Map.of(
                        "title",
                        "Trying to reach the vendor",
                        "note",
                        "Their night line rang **unanswered**.",
                        "from",
                        "entry-" + first,
                        "to",
                        "entry-" + last));
        Answer titled = api().json(
                        "PATCH",
                        timeline(number) + "/entries/" + last,
                        Map.of("title", "Somebody answered", "note", "After 14 minutes | on hold."));
        assertThat(titled.status()).as(titled.body()).isEqualTo(200);
        done(
                timeline(number) + "/events",
                Map.of(
                        "what", "The vendor rolled out a release",
                        "occurred_at",
                                TestClock.START.minus(Duration.ofMinutes(12)).toString(),
                        "until", TestClock.START.minus(Duration.ofMinutes(2)).toString(),
                        "source", "status page of the vendor",
                        "link", "https://status.vendor.example/42",
                        "confidence", "certain",
                        "observer", "system"));
        done(
                timeline(number) + "/milestones",
                Map.of(
                        "milestone", "began",
                        "occurred_at",
                                TestClock.START.minus(Duration.ofMinutes(10)).toString(),
                        "margin_minutes", 3,
                        "source", "A customer on the phone",
                        "confidence", "likely",
                        "observer", "person"));
        JsonNode whole = read(number);
        assertThat(whole.at("/items/0/item").asString()).isEqualTo("event-1");
        assertThat(whole.at("/items/1/item").asString()).isEqualTo("milestone-began");
        assertThat(whole.at("/items/1/milestones/0").asString()).isEqualTo("began");
        assertThat(list(whole.get("items")).stream()
                        .filter(item -> item.path("group").asString("").equals("group-1")))
                .hasSize(3);
        assertThat(log.entries(incident(number).id())).startsWith(before.toArray(Entry[]::new));
        assertThat(log.verify(incident(number).id()).intact()).isTrue();
        try (var golden = Objects.requireNonNull(getClass().getResourceAsStream("/golden/timeline.md"))) {
            assertThat(text.of(timelines.of(incident(number))))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void theReportKeepsItsOwnDraftUntilSomebodyCurates() {
        long number = night("Search is late");
        String report = "/api/v1/incidents/" + number + "/report";
        await().until(() -> api().get(report).status() == 200);
        String section = report + "/sections/timeline";
        String drafted = api().get(section).json().get("body").asString();
        assertThat(drafted).contains("attempt 2");
        long second = seq(number, "attempt 2");
        long edited = done(
                        timeline(number) + "/choices",
                        Map.of("items", List.of("entry-" + second), "shown", "hidden", "seen", 0))
                .get("version")
                .asLong();
        cast.responder().browser().get("/incidents/" + number + "/report");
        Http browser = cast.responder().browser();
        browser.get("/incidents/" + number + "/report");
        browser.postForm("/incidents/" + number + "/report/refill", Map.of());
        assertThat(api().get(section).json().get("body").asString())
                .contains("attempt 1")
                .doesNotContain("attempt 2");
        done(timeline(number) + "/changes/" + edited + "/reversals", Map.of());
        assertThat(read(number).get("curated").asBoolean()).isFalse();
        browser.postForm("/incidents/" + number + "/report/refill", Map.of());
        assertThat(api().get(section).json().get("body").asString()).isEqualTo(drafted);
    }

    @Test
    void milestonesFeedTheFiguresWhichSaySo() {
        long number = night("Mail is late again");
        await().until(() -> api().get("/api/v1/incidents/" + number + "/report").status() == 200);
        assertThat(figure(number, "time_to_detect").get("value").isNull()).isTrue();
        done(
                timeline(number) + "/milestones",
                Map.of(
                        "milestone", "began",
                        "occurred_at",
                                TestClock.START.minus(Duration.ofMinutes(10)).toString(),
                        "source", "metrics",
                        "observer", "system"));
        JsonNode detect = figure(number, "time_to_detect");
        assertThat(detect.get("value").asString()).isEqualTo("10 min");
        assertThat(detect.get("formula").asString()).endsWith("as marked in the timeline: began");
        assertThat(figure(number, "time_to_mitigate").get("value").asString()).isEqualTo("30 min");
        long third = seq(number, "attempt 3");
        done(timeline(number) + "/milestones", Map.of("milestone", "mitigated", "item", "entry-" + third));
        assertThat(figure(number, "time_to_mitigate").get("value").asString()).isEqualTo("25 min");
        assertThat(figure(number, "time_to_mitigate").get("entries").toString()).isEqualTo("[" + third + "]");
        assertThat(figure(number, "time_to_resolve").get("value").asString()).isEqualTo("1 h");
    }

    private JsonNode figure(long number, String key) {
        return list(api().get("/api/v1/incidents/" + number + "/report").json().get("figures")).stream()
                .filter(one -> one.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePageLeadsThroughAllOfItWithoutScripts() {
        long number = night("Labels do not print");
        Http rui = cast.responder().browser();
        assertThat(rui.get(page(number)).body())
                .contains("% complete", "Nothing says when it began", "attempt 2", "A system’s clock");
        Answer bad = rui.postForm(page(number) + "/events", Map.of("what", "A release", "occurred_at", "soon"));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("A release", "must say when");
        Answer added = rui.postForm(
                page(number) + "/events",
                Map.of(
                        "what",
                        "A release <b>",
                        "occurred_at",
                        "2026-01-01T00:00",
                        "source",
                        "Ines",
                        "observer",
                        "person",
                        "confidence",
                        "guess"));
        assertThat(added.status()).as(added.body()).isEqualTo(303);
        assertThat(rui.get(page(number)).body()).contains("A release &lt;b&gt;", "A person’s memory", "A guess");
        String event = page(number) + "/items/event-1";
        assertThat(rui.postForm(event + "/removal", Map.of("version", "1")).status())
                .isEqualTo(303);
        assertThat(rui.get(page(number)).body()).doesNotContain("A release");
        assertThat(rui.get(page(number) + "/history").body()).contains("Undo change 1", "Undo change 2");
        assertThat(rui.postForm(page(number) + "/undo", Map.of("change", "2")).status())
                .isEqualTo(303);
        assertThat(rui.get(page(number)).body()).contains("A release");
        assertThat(rui.postForm(page(number) + "/kinds", Map.of("kind", "noted", "shown", "hidden"))
                        .status())
                .isEqualTo(303);
        assertThat(rui.get(page(number)).body()).doesNotContain("Called the vendor");
        assertThat(rui.get(page(number) + "?all=true").body()).contains("Called the vendor", "not in the timeline");
        assertThat(cast.viewer().browser().get(page(number)).body()).doesNotContain("Leave out</button>");
    }

    @Test
    void changesNearItAreOfferedFromBefore() {
        Http owner = cast.owner().api();
        owner.postJson("/api/v1/services", Map.of("key", "stock", "name", "Stock"));
        owner.postJson(
                "/api/v1/services",
                Map.of("key", "shelf", "name", "Shelf", "depends_on", List.of(Map.of("on", "stock"))));
        clock.forward(Duration.ofHours(30));
        done("/api/v1/changes", Map.of("summary", "Stock 7.1", "services", List.of("stock"), "source", "ci"));
        clock.forward(Duration.ofMinutes(20));
        long number = declared("Shelves are empty", List.of("shelf"));
        JsonNode offer = api().get(timeline(number) + "/offers").json().at("/items/0");
        assertThat(offer.get("summary").asString()).isEqualTo("Stock 7.1");
        String fresh = page(number) + "/events/new?change=" + offer.get("id").asLong();
        assertThat(cast.responder().browser().get(fresh).body()).contains("value=\"Stock 7.1\"", "value=\"ci\"");
        done(
                timeline(number) + "/events",
                Map.of(
                        "what",
                        "Stock 7.1",
                        "occurred_at",
                        offer.get("occurred_at").asString(),
                        "source",
                        "ci",
                        "change_id",
                        offer.get("id").asLong()));
        assertThat(api().get(timeline(number) + "/offers").json().get("items")).isEmpty();
    }

    @Test
    void theHouseSaysWhatIsAGap() {
        long number = night("Coupons fail");
        assertThat(reasons(number)).noneMatch(reason -> reason.equals("silence"));
        Http owner = cast.owner().api();
        Map<String, ?> strict = Map.of("gap_minutes", 20, "changes_hours", 24, "hidden", List.of("tagged"));
        Answer changed = owner.json("PUT", "/api/v1/timeline-settings", strict);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(reasons(number)).contains("silence");
        assertThat(owner.get("/api/v1/timeline-settings/changes").body()).contains("Gap minutes: 30 → 20");
        Map<String, ?> shipped = Map.of("gap_minutes", 30, "changes_hours", 24, "hidden", Settings.SHIPPED.hidden());
        assertThat(owner.json("PUT", "/api/v1/timeline-settings", shipped).status())
                .isEqualTo(200);
        assertThat(cast.owner().browser().get("/house/timelines").body()).contains("How we keep timelines");
    }

    private List<String> reasons(long number) {
        return list(read(number).at("/completeness/reasons")).stream()
                .map(reason -> reason.get("part").asString())
                .toList();
    }
}
