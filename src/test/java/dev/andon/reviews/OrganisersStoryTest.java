package dev.andon.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who organises, and how the house holds its meetings: swaps, time off, rules of its own, and who may say so. */
class OrganisersStoryTest extends MeetingStage {

    @Test
    void peopleTakeTurnsSwapThemAndAreAway() {
        Cast.Member ana = cast.join("Ana Abel", Access.RESPONDER);
        Cast.Member bo = cast.join("Bo Berg", Access.RESPONDER);
        Http owner = cast.owner().api();
        Map<String, ?> draft = Map.of(
                "every",
                "weekly",
                "first_day",
                "2026-03-02",
                "zone",
                "Europe/Berlin",
                "people",
                List.of(at(ana), at(bo)));
        assertThat(api().json("PATCH", V1 + "/reviews/rota", draft).status()).isEqualTo(403);
        assertThat(owner.json("PATCH", V1 + "/reviews/rota", draft).status()).isEqualTo(200);
        assertThat(turns()).startsWith(ana.id(), bo.id(), ana.id(), bo.id());

        Map<String, ?> swap = Map.of("turn", "2026-03-09", "with", "2026-03-16");
        assertThat(api().postJson(V1 + "/reviews/rota/swaps", swap).status())
                .as("neither turn is theirs")
                .isEqualTo(403);
        done(bo.api(), "/reviews/rota/swaps", swap);
        assertThat(turns()).startsWith(ana.id(), ana.id(), bo.id(), bo.id());
        done(ana.api(), "/reviews/rota/absences", Map.of("from", "2026-03-04", "to", "2026-03-05"));
        assertThat(turns()).startsWith(bo.id(), ana.id(), bo.id());
        assertThat(ana.browser().get("/reviews/rota").body()).contains("Ana Abel", "Take back", "for Ana Abel");

        long meeting = planned("2026-03-05T09:00:00Z");
        assertThat(read("/reviews/" + meeting).get("organiser_id").asLong())
                .as("whose turn it is")
                .isEqualTo(bo.id());
        assertThat(ana.api()
                        .delete(V1 + "/reviews/rota/absences/" + ana.id() + "/2026-03-04")
                        .status())
                .isEqualTo(200);
        assertThat(turns()).startsWith(ana.id(), ana.id(), bo.id());
        Answer wrong =
                ana.api().postJson(V1 + "/reviews/rota/absences", Map.of("from", "2026-03-09", "to", "2026-02-31"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"to\"");
    }

    @Test
    void theHouseSaysWhoIsInvited() {
        Cast.Member lea = cast.join("Lea Lund", Access.VIEWER);
        Cast.Member sam = cast.join("Sam Sund", Access.VIEWER);
        Http owner = cast.owner().api();
        done(
                owner,
                "/teams",
                Map.of(
                        "key",
                        "sec",
                        "name",
                        "Sec",
                        "members",
                        List.of(sam.person().email())));
        List<Map<String, ?>> audience = List.of(
                Map.of("kind", "team", "label", "Security", "team", "sec"),
                Map.of(
                        "kind",
                        "people",
                        "label",
                        "Leaders",
                        "people",
                        List.of(at(lea)),
                        "severities",
                        List.of("sev1")));
        Answer changed = owner.json("PATCH", V1 + "/reviews/rules", Map.of("audience", audience));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        long small = resolved("A small thing", "sev3", List.of());
        long large = resolved("A large thing", "sev1", List.of());
        long meeting = planned("2026-03-09T09:00:00Z", small);
        assertThat(guests(meeting))
                .contains("Sam Sund", "Security (INC-" + small)
                .doesNotContain("Lea Lund");
        done(api(), "/reviews/" + meeting + "/topics", Map.of("incident", large));
        assertThat(guests(meeting)).contains("Lea Lund", "Leaders (INC-" + large);

        String path = V1 + "/reviews/" + meeting;
        assertThat(api().delete(path + "/guests/" + sam.id()).status()).isEqualTo(200);
        assertThat(api().delete(path + topicPath(meeting, small).replace("/reviews/" + meeting, ""))
                        .status())
                .isEqualTo(200);
        assertThat(guests(meeting)).as("who was taken off stays off").doesNotContain("Sam Sund");
        List<Map<String, ?>> nonsense = List.of(Map.of("kind", "everybody"), Map.of("kind", "team", "team", "none"));
        Answer refused = owner.json(
                "PATCH",
                V1 + "/reviews/rules",
                Map.of("audience", nonsense, "minutes", 5, "points", Map.of("luck", 900)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("audience[0].kind", "audience[1].team", "minutes", "points.luck");
        assertThat(cast.owner().browser().get("/reviews/rules").body()).contains("Leaders", "What was changed");
    }

    private List<Long> turns() {
        return read("/reviews/rota").get("next").findValues("person_id").stream()
                .map(JsonNode::asLong)
                .toList();
    }

    private String guests(long meeting) {
        return read("/reviews/" + meeting).get("guests").toString();
    }
}
