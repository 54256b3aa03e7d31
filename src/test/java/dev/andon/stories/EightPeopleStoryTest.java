package dev.andon.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Four in Lisbon, four in Tokyo, one incident: nobody commands it, somebody does, the eighth is one too many to listen
 * to, and command goes round the world with one who declines and one who sleeps.
 */
@StoryTest
class EightPeopleStoryTest {
    private static final List<String> NAMES = List.of(
            "Ines Rask",
            "Marek Otto",
            "Dana Wolff",
            "Tomas Lind",
            "Aiko Mori",
            "Kenji Sato",
            "Yuki Hara",
            "Ren Abe",
            "Noa Levi");

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    private String incident = "";

    @Test
    void commandIsClaimedHandedOverAndNeverLost() {
        List<Cast.Member> crew =
                NAMES.stream().map(name -> cast.join(name, Access.RESPONDER)).toList();
        Cast.Member ines = crew.get(0);
        Cast.Member marek = crew.get(1);
        Cast.Member aiko = crew.get(4);
        Cast.Member kenji = crew.get(5);
        declaredByMarekAndNobodyCommands(marek);
        inesClaimsItAndMarekIsToldHeIsLate(ines, marek);
        theEighthToReportIsOneTooMany(ines, crew);
        aSubTeamIsFormedInOnePress(ines);
        aikoDeclines(ines, aiko);
        kenjiSleeps(ines, kenji);
        aikoAcceptsInTheMorning(ines, aiko);
        theLogProvesIt(ines, aiko);
    }

    private void declaredByMarekAndNobodyCommands(Cast.Member marek) {
        Answer declared = marek.api()
                .postJson("/api/v1/incidents", Map.of("title", "Payments fail in both regions", "severity", "sev1"));
        incident = "/incidents/" + declared.json().get("number").asString();
        assertThat(marek.browser().get(incident).body()).contains("Nobody commands", "Take command");
        assertThat(marek.browser().get("/incidents").body()).contains("Take command of INC-");
        assertThat(cast.viewer().browser().get("/").body())
                .contains("Nobody commands")
                .doesNotContain("Take command");
        assertThat(warnings(marek)).containsExactly("no_commander");
    }

    private void inesClaimsItAndMarekIsToldHeIsLate(Cast.Member ines, Cast.Member marek) {
        var marekAtHisDesk = marek.browser();
        Answer taken = ines.browser().postForm(incident + "/role-claims", Map.of("role", "commander"));
        assertThat(taken.location()).endsWith(incident);
        assertThat(marekAtHisDesk
                        .postForm(incident + "/role-claims", Map.of("role", "commander"))
                        .status())
                .isEqualTo(303);
        assertThat(marekAtHisDesk.get(incident).body()).contains("Ines Rask took it a moment before you.");
        assertThat(holder("commander")).isEqualTo("Ines Rask");
        assertThat(warnings(ines)).isEmpty();
    }

    private void theEighthToReportIsOneTooMany(Cast.Member ines, List<Cast.Member> crew) {
        for (Cast.Member member : crew.subList(1, 8)) {
            note(member);
        }
        assertThat(command(ines).get("direct_reports")).hasSize(7);
        assertThat(warnings(ines)).isEmpty();
        note(crew.get(8));
        assertThat(command(ines).get("direct_reports")).hasSize(8);
        assertThat(warnings(ines)).containsExactly("too_many_direct_reports");
        assertThat(ines.browser().get(incident).body())
                .contains("More than 7 is hard to listen to", "Form this sub-team");
    }

    private void aSubTeamIsFormedInOnePress(Cast.Member ines) {
        assertThat(ines.browser()
                        .postForm(incident + "/sub-teams", Map.of("suggested", "true"))
                        .status())
                .isEqualTo(303);
        JsonNode alpha =
                ines.api().get("/api/v1" + incident + "/sub-teams").json().at("/items/0");
        assertThat(alpha.get("name").asString()).isEqualTo("Alpha");
        assertThat(alpha.get("members")).hasSize(5);
        assertThat(command(ines).get("direct_reports"))
                .as("four stay, and the leader speaks for four more")
                .hasSize(4);
        assertThat(warnings(ines)).isEmpty();
        assertThat(ines.browser().get(incident).body()).contains("id=\"sub-teams\"", "Alpha");
        clock.forward(ofMinutes(31));
        assertThat(ines.browser().get(incident).body()).contains("timer late");
        clock.forward(ofMinutes(-31));
    }

    private void aikoDeclines(Cast.Member ines, Cast.Member aiko) {
        String offer = offered(ines, aiko);
        assertThat(aiko.browser().get("/").body()).contains("is offered to you", offer + "/acceptance");
        assertThat(ines.browser().get("/").body()).doesNotContain("is offered to you");
        assertThat(holder("commander")).as("until it is accepted").isEqualTo("Ines Rask");
        assertThat(aiko.browser()
                        .postForm(offer + "/refusal", Map.of("reason", "I board in ten minutes"))
                        .status())
                .isEqualTo(303);
        assertThat(holder("commander")).isEqualTo("Ines Rask");
        assertThat(aiko.browser().get(offer).body()).contains("Aiko Mori declined", "I board in ten minutes");
    }

    private void kenjiSleeps(Cast.Member ines, Cast.Member kenji) {
        String offer = offered(ines, kenji);
        clock.forward(ofMinutes(6));
        Answer late = kenji.api().postJson(api(offer) + "/acceptances", Map.of());
        assertThat(late.status()).isEqualTo(409);
        timers.runDue();
        timers.runDue();
        assertThat(kenji.api().get(api(offer)).json().get("outcome").asString()).isEqualTo("expired");
        assertThat(holder("commander")).isEqualTo("Ines Rask");
        assertThat(kenji.browser().get("/").body()).doesNotContain("is offered to you");
    }

    private void aikoAcceptsInTheMorning(Cast.Member ines, Cast.Member aiko) {
        clock.forward(ofMinutes(60));
        String offer = offered(ines, aiko);
        assertThat(ines.api().postJson(api(offer) + "/acceptances", Map.of()).status())
                .as("only the one it was offered to")
                .isEqualTo(403);
        assertThat(aiko.browser().get(offer).body()).contains("Accept: I am Commander", "Who has what");
        clock.forward(ofMinutes(1));
        assertThat(aiko.browser().postForm(offer + "/acceptance", Map.of()).status())
                .isEqualTo(303);
        assertThat(holder("commander")).isEqualTo("Aiko Mori");
        assertThat(cast.viewer().browser().get(incident).body()).contains("accepted and is Commander, after Ines Rask");
    }

    private void theLogProvesIt(Cast.Member ines, Cast.Member aiko) {
        JsonNode commander = role("commander");
        assertThat(commander.get("gaps")).isEmpty();
        assertThat(commander.get("tenures")).hasSize(2);
        assertThat(commander.at("/tenures/0/person/id").asLong()).isEqualTo(ines.id());
        assertThat(commander.at("/tenures/0/until_seq")).isEqualTo(commander.at("/tenures/1/since_seq"));
        assertThat(commander.at("/tenures/0/until")).isEqualTo(commander.at("/tenures/1/since"));
        assertThat(commander.at("/tenures/1/person/id").asLong()).isEqualTo(aiko.id());
        List<String> types = new ArrayList<>();
        ines.api()
                .get("/api/v1" + incident + "/events?page_size=200")
                .json()
                .get("items")
                .forEach(entry -> types.add(entry.get("type").asString()));
        assertThat(types)
                .filteredOn(type -> type.startsWith("handover") || type.startsWith("role"))
                .containsExactly(
                        "role_assigned",
                        "handover_offered",
                        "handover_declined",
                        "handover_offered",
                        "handover_expired",
                        "handover_offered",
                        "handover_accepted");
        assertThat(ines.api()
                        .get("/api/v1" + incident + "/log-verification")
                        .json()
                        .get("intact")
                        .asBoolean())
                .isTrue();
        assertThat(ines.browser().get(incident + "/details").body()).contains("Who had what", "Aiko Mori");
    }

    /** @return the page of the offer */
    private String offered(Cast.Member from, Cast.Member to) {
        Answer offered = from.api()
                .postJson("/api/v1" + incident + "/role-handovers", Map.of("role", "commander", "person_id", to.id()));
        assertThat(offered.status()).as(offered.body()).isEqualTo(201);
        String offer = offered.location().replaceFirst(".*/", "");
        assertThat(offered.json().at("/offers/0/offer").asString()).isEqualTo(offer);
        assertThat(from.api()
                        .postJson(
                                "/api/v1" + incident + "/role-handovers",
                                Map.of(
                                        "role",
                                        "commander",
                                        "person_id",
                                        cast.outsider().id()))
                        .status())
                .as("one offer at a time")
                .isEqualTo(409);
        return incident + "/handovers/" + offer;
    }

    private static String api(String offer) {
        return "/api/v1" + offer.replace("/handovers/", "/role-handovers/");
    }

    private void note(Cast.Member member) {
        assertThat(member.api()
                        .postJson("/api/v1" + incident + "/notes", Map.of("text", "Here, and looking."))
                        .status())
                .isEqualTo(201);
    }

    private JsonNode command(Cast.Member who) {
        return who.api().get("/api/v1" + incident + "/command").json();
    }

    private List<String> warnings(Cast.Member who) {
        List<String> keys = new ArrayList<>();
        command(who)
                .get("warnings")
                .forEach(warning -> keys.add(warning.get("key").asString()));
        return keys;
    }

    private JsonNode role(String key) {
        return cast.viewer()
                .api()
                .get("/api/v1" + incident + "/roles")
                .json()
                .get("items")
                .valueStream()
                .filter(role -> role.get("role").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String holder(String key) {
        return role(key).at("/holder/name").asString();
    }
}
