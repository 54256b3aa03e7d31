package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.people.Access;
import dev.andon.platform.problem.Invalid;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may have a role, who may move one, and what training has to do with it. */
@StoryTest
class RoleRightsTest extends HandoverStage {
    @Test
    void aRoleNobodyHasGoesOverAtOnceAndSoDoesOneThatIsTaken() {
        Answer vacant = hand(cast.outsider(), "scribe", cast.owner().id(), Map.of());
        assertThat(vacant.status()).isEqualTo(201);
        assertThat(vacant.json().at("/roles/scribe/name").asString()).isEqualTo("Olivia Owens");
        Answer taken = hand(cast.outsider(), "commander", cast.outsider().id(), Map.of());
        assertThat(taken.json().at("/roles/commander/name").asString()).isEqualTo("Otto Olsen");
        assertThat(taken.json().get("offers")).isEmpty();
    }

    @Test
    void whoeverMayOnlyLookOnGetsNoRoleInAnyWay() {
        Long vera = cast.viewer().id();
        for (Answer refused : List.of(
                hand(cast.responder(), "scribe", vera, Map.of()),
                hand(cast.responder(), "commander", vera, Map.of("immediate", true)),
                hand(cast.responder(), "commander", vera, Map.of()))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.json().get("errors").findValuesAsString("field")).containsExactly("person_id");
        }
        assertThatThrownBy(() -> response.assignRole(act(cast.responder()), incident.number(), "scribe", vera))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aRetiredRoleIsLaidDownAndDeclinedButNotGivenOfferedOrTaken() {
        Cast.Member owner = cast.owner();
        owner.api().postJson("/api/v1/playbook/roles", Map.of("key", "pilot", "name", "Pilot", "card", "Flies."));
        assertThat(hand(cast.responder(), "pilot", cast.responder().id(), Map.of())
                        .status())
                .isEqualTo(201);
        long offer = hand(cast.responder(), "pilot", cast.outsider().id(), Map.of())
                .json()
                .at("/offers/0/offer")
                .asLong();
        assertThat(owner.api().delete("/api/v1/playbook/roles/pilot").status()).isEqualTo(200);

        assertThat(answer(cast.outsider(), offer, "refusals").status()).isEqualTo(201);
        Answer offered = hand(cast.responder(), "pilot", owner.id(), Map.of());
        assertThat(offered.json().at("/errors/0/field").asString()).isEqualTo("role");
        assertThat(hand(owner, "pilot", owner.id(), Map.of()).status()).isEqualTo(422);
        assertThatThrownBy(() -> handovers.claim(act(owner), incident.number(), "pilot"))
                .isInstanceOf(Invalid.class);
        assertThat(response.releaseRole(act(cast.responder()), incident.number(), "pilot")
                        .holder("pilot"))
                .isNull();
    }

    @Test
    void trainingIsAHintBesideTheNameAndAQuietWarning() {
        Cast.Member owner = cast.owner();
        assertThat(owner.api()
                        .postJson(
                                "/api/v1/playbook/roles",
                                Map.of(
                                        "key",
                                        "diver",
                                        "name",
                                        "Diver",
                                        "card",
                                        "Dives.",
                                        "people",
                                        List.of(
                                                Map.of("email", email(owner), "level", "qualified"),
                                                Map.of("email", email(cast.outsider()), "level", "shadowing"))))
                        .status())
                .isEqualTo(201);
        Http rui = cast.responder().browser();
        String room = "/incidents/" + incident.number();
        assertThat(rui.get(room + "/handovers/new").body())
                .contains("Olivia Owens · Diver qualified", "Otto Olsen · Diver shadowing");
        assertThat(rui.get(room + "/roles").body()).contains("Olivia Owens · Diver qualified");

        assertThat(hand(owner, "diver", owner.id(), Map.of()).status()).isEqualTo(201);
        assertThat(warnings()).isEmpty();
        assertThat(hand(owner, "diver", cast.outsider().id(), Map.of("immediate", true))
                        .status())
                .as("never a block")
                .isEqualTo(201);
        assertThat(warnings()).containsExactly("role_without_training");
        assertThat(rui.get(room).body()).contains("Otto Olsen is Diver, still shadowing it.");
        hand(owner, "diver", cast.responder().id(), Map.of("immediate", true));
        assertThat(rui.get(room).body()).contains("the playbook knows of no training for it");
    }

    private String email(Cast.Member member) {
        return people.get(member.id()).email();
    }

    private List<String> warnings() {
        return cast.viewer().api().get(base + "/command").json().get("warnings").findValuesAsString("key");
    }

    @Test
    void onlyThoseWhoMayMoveARoleWithoutAnAnswer() {
        Map<String, Object> atOnce = Map.of("immediate", true);
        Cast.Member fourth = cast.join("Noa Levi", Access.RESPONDER);
        assertThat(hand(cast.outsider(), "commander", fourth.id(), atOnce).status())
                .isEqualTo(403);
        assertThat(hand(cast.responder(), "commander", cast.outsider().id(), atOnce)
                        .json()
                        .at("/roles/commander/name")
                        .asString())
                .as("who has it")
                .isEqualTo("Otto Olsen");
        assertThat(hand(cast.owner(), "commander", fourth.id(), atOnce)
                        .json()
                        .at("/roles/commander/name")
                        .asString())
                .as("an owner")
                .isEqualTo("Noa Levi");
    }
}
