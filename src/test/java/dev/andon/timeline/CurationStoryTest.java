package dev.andon.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.learning.Milestone;
import dev.andon.platform.problem.Conflict;
import dev.andon.response.Act;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What holds while people curate a timeline: nobody is overwritten, all can be undone, nothing leaks. */
@StoryTest
class CurationStoryTest extends TimelineStage {
    @Autowired
    TimelineText text;

    @Autowired
    Curating curating;

    @Test
    void twoCuratorsDoNotOverwriteEachOther() {
        long number = night("Uploads are cut");
        String entry = timeline(number) + "/entries/" + seq(number, "attempt 1");
        String seen = api().get(entry).header("ETag");
        assertThat(api().with("If-Match", seen)
                        .json("PATCH", entry, Map.of("title", "First call"))
                        .status())
                .isEqualTo(200);
        assertThat(cast.owner()
                        .api()
                        .with("If-Match", seen)
                        .json("PATCH", entry, Map.of("title", "Another"))
                        .status())
                .isEqualTo(412);
        Http olivia = cast.owner().browser();
        String item = page(number) + "/items/entry-" + seq(number, "attempt 1");
        assertThat(olivia.get(item).body()).contains("First call", "name=\"version\" value=\"1\"");
        Answer stale = olivia.postForm(item, Map.of("version", "0", "shown", "usual", "title", "Olivia’s"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Olivia’s", "Somebody was quicker", "name=\"version\" value=\"1\"");
        Answer choice = olivia.postForm(
                page(number) + "/choices",
                Map.of("item", "entry-" + seq(number, "attempt 1"), "do", "hidden", "seen", "0"));
        assertThat(choice.status()).isEqualTo(409);
        assertThat(choice.body()).contains("Nothing was changed");
    }

    @Test
    void whatMakesNoSenseNamesItsField() {
        long number = night("Prices are old");
        String events = timeline(number) + "/events";
        assertThat(field(api().postJson(events, Map.of()))).isEqualTo("occurred_at");
        assertThat(api().postJson(
                                events,
                                Map.of(
                                        "what",
                                        "x",
                                        "occurred_at",
                                        TestClock.START.toString(),
                                        "source",
                                        "x",
                                        "link",
                                        "javascript:alert(1)"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("link");
        assertThat(field(api().postJson(
                                timeline(number) + "/groups",
                                Map.of("title", "x", "from", "entry-1", "to", "entry-999"))))
                .isEqualTo("to");
        assertThat(field(api().postJson(timeline(number) + "/milestones", Map.of("milestone", "blamed"))))
                .isEqualTo("milestone");
        done(timeline(number) + "/groups", Map.of("title", "One", "from", "entry-1", "to", "entry-3"));
        assertThat(field(api().postJson(
                                timeline(number) + "/groups",
                                Map.of("title", "Two", "from", "entry-2", "to", "entry-4"))))
                .isEqualTo("from");
        assertThat(cast.viewer()
                        .api()
                        .postJson(events, outside("x", TestClock.START))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void undoingEverythingLeavesExactlyWhatWasThere() {
        long number = night("Refunds are stuck");
        Act rui = Act.by(cast.responder().actor(), "web");
        curating.entry(rui, number, 1, new ChangeEntry("shown", "It was declared", "By phone"), null);
        Map<Ref, Piece> before = pieces(number);
        long kept = timelines.of(incident(number)).curation().version();
        Random random = new Random(7);
        for (int step = 0; step < 40; step++) {
            tryOut(rui, number, random);
        }
        long last = timelines.of(incident(number)).curation().version();
        assertThat(last).isGreaterThan(kept + 20);
        for (long change = last; change > kept; change--) {
            curating.undo(rui, number, change);
        }
        assertThat(pieces(number)).isEqualTo(before);
        long redo = timelines.of(incident(number)).curation().version();
        curating.undo(rui, number, redo);
        assertThat(pieces(number)).isNotEqualTo(before);
        long first = kept + 1;
        assertThatThrownBy(() -> curating.undo(rui, number, first)).isInstanceOf(Conflict.class);
    }

    private void tryOut(Act rui, long number, Random random) {
        long seq = 1 + random.nextInt(6);
        String word = List.of("shown", "hidden", "usual").get(random.nextInt(3));
        Instant at = TestClock.START.plusSeconds(random.nextInt(3000));
        switch (random.nextInt(5)) {
            case 0 -> curating.choose(rui, number, List.of("entry-" + seq, "entry-1"), word, null);
            case 1 -> curating.kind(rui, number, "noted", word, null);
            case 2 -> curating.entry(rui, number, seq, new ChangeEntry(word, "t" + random.nextInt(9), ""), null);
            case 3 ->
                curating.outside(rui, number, new ChangeOutside("x", null, at, null, 3, "y", null, null, null, null));
            default ->
                curating.milestone(
                        rui,
                        number,
                        Milestone.values()[random.nextInt(5)],
                        new ChangeMilestone("entry-" + seq, null, null, null, null, null, null),
                        null);
        }
    }

    private Map<Ref, Piece> pieces(long number) {
        Map<Ref, Piece> pieces = new HashMap<>();
        timelines.of(incident(number)).curation().items().forEach((ref, item) -> {
            if (item.piece() != null) {
                pieces.put(ref, item.piece());
            }
        });
        return pieces;
    }

    @Test
    void aNeighbourThatFewMayKnowOfIsNotNamed() {
        long secret = declared("Kestrel keys leaked", List.of());
        long number = night("Logins are slow");
        done("/api/v1/incidents/" + number + "/links", Map.of("kind", "caused_by", "to", secret));
        done("/api/v1/incidents/" + secret + "/visibility-changes", Map.of("visibility", "restricted"));
        done(timeline(number) + "/choices", Map.of("items", List.of("entry-1"), "shown", "shown"));
        curating.kind(Act.by(cast.responder().actor(), "web"), number, "linked", "shown", null);
        for (String said : List.of(
                text.of(timelines.of(incident(number))),
                api().get(timeline(number)).body(),
                cast.viewer().browser().get(page(number)).body())) {
            assertThat(said).doesNotContain("Kestrel", "INC-" + secret);
        }
        assertThat(text.of(timelines.of(incident(number)))).contains("another incident");
        assertThat(cast.outsider().api().get(timeline(secret)).status()).isEqualTo(404);
    }

    @Test
    void aLongLogIsShownQuickly() {
        long number = declared("A very long night", List.of());
        for (int i = 0; i < 600; i++) {
            clock.forward(Duration.ofSeconds(10));
            note(number, "Line " + i);
        }
        Http rui = cast.responder().browser();
        String first = rui.get(page(number)).body();
        assertThat(first).contains("Page 1 of 3", "Line 1").doesNotContain("Line 599");
        assertThat(rui.get(page(number) + "?page=3").body()).contains("Line 599");
        JsonNode slice = api().get(timeline(number) + "/items?page_size=50").json();
        assertThat(slice.get("items")).hasSize(50);
        assertThat(api().get(timeline(number) + "/items?page_size=50&cursor="
                                + slice.get("next_cursor").asString())
                        .json()
                        .at("/items/0/item")
                        .asString())
                .isEqualTo("entry-51");
    }
}
