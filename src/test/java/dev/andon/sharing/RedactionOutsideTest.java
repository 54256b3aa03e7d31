package dev.andon.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reporting;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.sharing.CustomerEditing.Decide;
import dev.andon.sharing.CustomerEditing.Details;
import dev.andon.sharing.CustomerEditing.Redact;
import dev.andon.testing.Answer;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Two hundred reports, each with words that nobody outside may read, in whatever dress: published, and then looked for on every
 * way that leads outside, through real requests without a session. {@link RedactionProperties} tries many more, without them.
 */
@StoryTest
class RedactionOutsideTest extends SharingStage {
    private static final int REPORTS = 200;
    private static final int AT_ONCE = 50;
    private static final long SEED = 20_261_122;

    private final Random random = new Random(SEED);
    private final List<Out> outside = new ArrayList<>();

    @Autowired
    Declarations declarations;

    @Autowired
    Reporting reporting;

    @Autowired
    CustomerEditing editing;

    @Autowired
    CustomerVersions versions;

    @Autowired
    CustomerPublishing publishing;

    /** @param hidden what nobody outside may read */
    private record Out(String slug, List<String> hidden, boolean hasEarlier) {}

    @SuppressWarnings("NullAway.Init") // set before each story
    private Actor rui;

    @SuppressWarnings("NullAway.Init") // set before each story
    private Actor olivia;

    @SuppressWarnings("NullAway.Init") // set before each story
    private Http nobody;

    @BeforeEach
    void aHouse() {
        rui = cast.responder().actor();
        olivia = cast.owner().actor();
        nobody = cast.anonymous();
    }

    @Test
    void noRedactedStringIsReadOutsideOnAnyWay() {
        int refused = 0;
        while (outside.size() < REPORTS) {
            try {
                outside.add(published(outside.size() + refused));
            } catch (Conflict notReady) {
                refused++; // it was noticed before it could get out
            }
            assertThat(refused).as("seed " + SEED).isLessThan(REPORTS / 4);
            if (outside.size() % AT_ONCE == 0 && !outside.isEmpty()) {
                everywhere(outside.subList(Math.max(0, outside.size() - AT_ONCE), outside.size()));
            }
        }
        assertThat(outside).filteredOn(Out::hasEarlier).hasSizeGreaterThan(REPORTS / 5);
    }

    private Out published(int n) {
        List<String> hidden =
                Stream.generate(this::words).limit(1 + random.nextInt(2)).toList();
        long number = declarations
                .declare(
                        Act.by(rui, "test"),
                        new Declare(
                                "Orders " + hidden.getFirst(),
                                "sev2",
                                null,
                                null,
                                List.of(),
                                false,
                                List.of(),
                                List.of(),
                                Map.of()))
                .number();
        ReportAddress at = ReportAddress.main(number);
        Report report = reporting.draft(Act.by(rui, "test"), number, "s0");
        section(
                report,
                "fault",
                hidden.stream().map("There was %s here."::formatted).collect(Collectors.joining(" ")));
        section(
                report,
                "summary",
                "The queue " + hidden.stream().map(this::said).collect(Collectors.joining(" and ")) + " stood still");
        section(report, "lessons", said(hidden.getLast()));
        editing.begin(rui, at);
        editing.change(rui, at, new Details("Orders waited, case " + n, false, olivia.personId()), null);
        boolean earlier = random.nextInt(3) == 0;
        editing.decide(rui, at, "fault", new Decide("taken", null, null, false), null);
        if (earlier) {
            // first it is told in plain words; then somebody sees that it must not be
            String page = "/published/" + out(at).slug();
            assertThat(read(nobody.get(page)))
                    .as("who looks for it is not blind")
                    .contains(RedactionProperties.folded(hidden.getFirst()));
        }
        editing.decide(rui, at, "summary", new Decide("taken", null, null, false), null);
        editing.decide(rui, at, "lessons", new Decide("taken", null, null, false), null);
        hidden.stream()
                .distinct()
                .forEach(words -> editing.redact(rui, at, new Redact("fault", words, "a vendor"), null));
        return new Out(out(at).slug(), hidden, earlier);
    }

    private PublicEdition out(ReportAddress at) {
        publishing.approve(olivia, at, versions.get(olivia, at).text().contentHash());
        return publishing.publish(rui, at);
    }

    private void section(Report report, String key, String text) {
        Act act = Act.by(rui, "test");
        long version = report.section(key).orElseThrow().version();
        reporting.write(act, ReportAddress.main(report.number()), key, text, version);
    }

    private String words() {
        String letters = "abcxyzéßñ0189";
        String rest = random.ints(4 + random.nextInt(5), 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining());
        return pick("Zq", "Żq", "zQ", "Qz-7") + rest + pick("", " Web", "-web", "'s", ".qq", "/qq");
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }

    private String said(String words) {
        return Stream.generate(() -> Disguise.values()[random.nextInt(Disguise.values().length)])
                .limit(1 + random.nextInt(3))
                .map(way -> way.of(words))
                .collect(Collectors.joining(" and "));
    }

    /** Page, source, feed, list, search, exports and what programs read, with the heads of every answer. */
    private void everywhere(List<Out> some) {
        for (Out one : some) {
            String page = "/published/" + one.slug();
            for (String way : List.of(page, page + ".md", "/api/v1" + page)) {
                nowhere(List.of(one), way);
            }
            one.hidden().forEach(words -> notFound(one, words));
        }
        for (String way : List.of("/published", "/published/feed.xml", "/api/v1/published", "/published?text=orders")) {
            nowhere(outside, way);
        }
    }

    private void notFound(Out one, String words) {
        String query = "?text=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        assertThat(nobody.get("/published" + query).body()).as(words).doesNotContain("href=\"/published/" + one.slug());
        JsonNode found = nobody.get("/api/v1/published" + query).json().get("items");
        assertThat(found.findValuesAsString("slug")).as(words).doesNotContain(one.slug());
    }

    private void nowhere(List<Out> all, String way) {
        Answer answer = nobody.get(way);
        assertThat(answer.status()).as(way).isEqualTo(200);
        String read = read(answer);
        for (Out one : all) {
            for (String words : one.hidden()) {
                assertThat(read.contains(RedactionProperties.folded(words)))
                        .as("%s in %s, seed %d", words, way, SEED)
                        .isFalse();
            }
        }
    }

    /** All that comes with an answer, in every way in which somebody may read it. */
    private static String read(Answer answer) {
        Stream<String> heads = Stream.of("ETag", "Link", "Location", "Set-Cookie", "Content-Disposition")
                .map(head -> String.valueOf(answer.header(head)));
        return Stream.concat(heads.map(RedactionProperties::folded), RedactionProperties.readings(answer.body()))
                .collect(Collectors.joining("\n"));
    }
}
