package dev.andon.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who reads a report, who is told of it, and who is offered it again. */
@StoryTest
class ReadersStoryTest extends SharingStage {
    private static final String MINE = "/api/v1/me/report-subscriptions";

    @Autowired
    JdbcClient db;

    @Autowired
    Timers timers;

    private List<String> letters(Cast.Member to, String key) {
        return db.sql("select subject || E'\\n"
                        + "' || body from mail_letter where person_id = :person and key like :key order by id")
                .param("person", to.person().id())
                .param("key", key + "%")
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    @Test
    void aReadingCountsOnceAndNamesAreForItsAuthors() {
        long number = resolved("Mail is late", "open");
        String readership = path(number) + "/readership";
        assertThat(api().get(readership).status()).isEqualTo(404);
        publish(number);
        Cast.Member pia = cast.join("Pia Pons", Access.VIEWER);
        for (int i = 0; i < 2; i++) {
            cast.viewer().browser().get("/incidents/" + number + "/report");
            cast.responder().browser().get("/incidents/" + number + "/report/editions/1");
        }
        JsonNode told = done(api().get(readership));
        assertThat(told.get("read").asInt()).isEqualTo(2);
        assertThat(told.get("read_there").asInt()).isEqualTo(1);
        assertThat(told.get("there").asInt()).isEqualTo(1);
        assertThat(told.get("names").toString()).contains("Vera Vidal", "Rui Ramos");
        assertThat(done(cast.viewer().api().get(readership)).get("names")).isEmpty();
        assertThat(pia.browser().get("/incidents/" + number + "/report").body())
                .contains("Read by 3 of", "1 of 1 who were there")
                .doesNotContain("Who has read it");
        assertThat(done(api().get(readership)).get("read").asInt()).isEqualTo(3);
        done(pia.api().json("PUT", "/api/v1/me/reading", Map.of("counted", false, "anniversaries", true)));
        pia.browser().get("/incidents/" + number + "/report");
        assertThat(done(api().get(readership)).get("read").asInt()).isEqualTo(2);
        refused(pia.api().json("PUT", "/api/v1/me/reading", Map.of("counted", false)), "anniversaries");
        done(pia.api().json("PUT", "/api/v1/me/reading", Map.of("counted", true, "anniversaries", true)));
    }

    @Test
    void whoAskedIsToldOnceAndEndsItWithoutSigningIn() {
        Cast.Member vera = cast.join("Vasco Vaz", Access.VIEWER);
        refused(vera.api().postJson(MINE, Map.of("subject", "weather")), "subject");
        refused(vera.api().postJson(MINE, Map.of("subject", "severity", "key", "sev99")), "key");
        refused(vera.api().postJson(MINE, Map.of("subject", "incident", "key", "999999")), "key");
        refused(vera.api().postJson(MINE, Map.of("subject", "all", "pace", "hourly")), "pace");
        done(vera.api().postJson(MINE, Map.of("subject", "all")));
        done(vera.api().postJson(MINE, Map.of("subject", "severity", "key", "sev2")));
        long hidden = resolved("A breach", "restricted");
        publish(hidden);
        long number = resolved("Search is slow", "open");
        publish(number);
        await().until(() -> !letters(vera, "sharing/report/").isEmpty());
        List<String> letters = letters(vera, "sharing/report/");
        assertThat(letters)
                .hasSize(1)
                .first()
                .asString()
                .contains("Search is slow", "/incidents/" + number + "/report");
        Matcher link = Pattern.compile("(/unsubscribe/[\\w-]+)").matcher(letters.getFirst());
        assertThat(link.find()).isTrue();
        String forged = link.group(1).replaceFirst("s\\d+-", "s1-");
        Http stranger = cast.anonymous();
        assertThat(stranger.get(forged + "x").body()).contains("Nothing to end");
        assertThat(stranger.get(link.group(1)).body()).contains("Unsubscribe", "End letters about");
        assertThat(done(vera.api().get(MINE)).get("items")).hasSize(2);
        Answer ended = stranger.postForm(link.group(1), Map.of());
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body()).contains("Done");
        assertThat(done(vera.api().get(MINE)).get("items")).hasSize(1);
    }

    @Test
    void theDigestComesOnceAWeekOnEachOnesClockAndOnlyWithSomethingInIt() {
        Cast.Member tokyo = cast.join("Taro Tani", Access.VIEWER, "Asia/Tokyo");
        Cast.Member lisbon = cast.join("Luis Lobo", Access.VIEWER, "Europe/Lisbon");
        done(tokyo.api().postJson(MINE, Map.of("subject", "all", "pace", "weekly")));
        done(lisbon.api().postJson(MINE, Map.of("subject", "all", "pace", "weekly")));
        clock.forward(Duration.ofDays(1));
        publish(resolved("Clocks drift", "open"));
        await().until(() ->
                db.sql("select count(*) from sharing_out").query(Long.class).single() > 0);
        // Monday 9 March, 00:05 UTC: nine in Tokyo, midnight in Lisbon
        clock.set(Instant.parse("2026-03-08T23:50:00Z"));
        timers.runDue();
        assertThat(letters(tokyo, "sharing/digest/")).isEmpty();
        clock.set(Instant.parse("2026-03-09T00:05:00Z"));
        timers.runDue();
        assertThat(letters(tokyo, "sharing/digest/"))
                .hasSize(1)
                .first()
                .asString()
                .contains("Clocks drift");
        assertThat(letters(lisbon, "sharing/digest/")).isEmpty();
        clock.set(Instant.parse("2026-03-09T09:05:00Z"));
        timers.runDue();
        assertThat(letters(lisbon, "sharing/digest/")).hasSize(1);
        clock.set(Instant.parse("2026-03-16T09:05:00Z"));
        timers.runDue();
        assertThat(letters(lisbon, "sharing/digest/"))
                .as("nothing came out that week")
                .hasSize(1);
        Matcher link = Pattern.compile("(/unsubscribe/w[\\w-]+)")
                .matcher(letters(tokyo, "sharing/digest/").getFirst());
        assertThat(link.find()).isTrue();
        Http stranger = cast.anonymous();
        stranger.get(link.group(1));
        assertThat(stranger.postForm(link.group(1), Map.of()).body()).contains("weekly digest");
        assertThat(done(tokyo.api().get(MINE)).get("items")).isEmpty();
    }

    @Test
    void aYearLaterItIsOfferedToTheTeamAgain() {
        Http olivia = cast.owner().api();
        done(olivia.postJson(
                "/api/v1/teams",
                Map.of(
                        "key",
                        "shop",
                        "name",
                        "Shop",
                        "members",
                        List.of(cast.viewer().person().email()))));
        done(olivia.postJson("/api/v1/services", Map.of("key", "cart", "name", "Cart", "tier", 1, "owner", "shop")));
        long number = done(api().postJson(
                                "/api/v1/incidents",
                                Map.of("title", "Carts are empty", "severity", "sev2", "services", List.of("cart"))))
                .get("number")
                .asLong();
        done(api().postJson(path(number), Map.of()));
        publish(number);
        await().until(() ->
                db.sql("select count(*) from sharing_out o join incident i on i.id = o.incident_id where i.number = :n")
                                .param("n", number)
                                .query(Long.class)
                                .single()
                        == 1);
        clock.set(Instant.parse("2027-03-01T12:00:00Z"));
        assertThat(cast.viewer().browser().get("/").body()).doesNotContain("A year ago");
        clock.set(Instant.parse("2027-03-03T12:00:00Z"));
        assertThat(cast.viewer().browser().get("/").body()).contains("A year ago", "Carts are empty");
        assertThat(done(cast.viewer().api().get("/api/v1/me/anniversaries")).get("items"))
                .hasSize(1);
        assertThat(cast.responder().browser().get("/").body()).doesNotContain("A year ago");
        done(cast.viewer().api().json("PUT", "/api/v1/me/reading", Map.of("counted", true, "anniversaries", false)));
        assertThat(cast.viewer().browser().get("/").body()).doesNotContain("A year ago");
    }
}
