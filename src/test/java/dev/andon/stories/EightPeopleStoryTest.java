package dev.andon.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Four in Lisbon, four in Tokyo, one incident: nobody commands it, eight are too many to listen to, somebody takes it,
 * and command goes round the world with one who declines and one who sleeps. Meanwhile it is declared a second time, and
 * two of the eight have something to keep from the other six.
 */
@StoryTest
class EightPeopleStoryTest extends EightPeopleStage {
    private static final String WORD = "Zephyrine";

    @Test
    void commandIsClaimedHandedOverAndNeverLost() {
        Eight crew = Eight.join(cast);
        declaredByMarekAndNobodyCommands(crew.marek());
        eightAreTooManyForOne(crew);
        inesClaimsItAndMarekIsToldHeIsLate(crew.ines(), crew.marek());
        aSubTeamIsFormedInOnePress(crew.ines());
        whereTheyAreItIsMorningAndEvening(crew);
        aikoDeclines(crew.ines(), crew.aiko());
        yukiDeclaresItAgain(crew.yuki(), crew.tomas());
        danaAndRenKeepSomethingToThemselves(crew);
        kenjiSleeps(crew.ines(), crew.kenji());
        aikoAcceptsInTheMorning(crew.ines(), crew.aiko());
        exactlyEightTookPart(crew);
        theLogProvesIt(crew.ines(), crew.aiko());
    }

    private void declaredByMarekAndNobodyCommands(Cast.Member marek) {
        incident = declared(marek, Map.of("title", "Payments fail in both regions", "severity", "sev1"));
        assertThat(marek.browser().get(incident).body()).contains("Nobody commands", "Take command");
        assertThat(marek.browser().get("/incidents").body()).contains("Take command of INC-");
        assertThat(cast.viewer().browser().get("/").body())
                .contains("Nobody commands")
                .doesNotContain("Take command");
        assertThat(warnings(marek)).containsExactly("no_commander");
    }

    private void eightAreTooManyForOne(Eight crew) {
        crew.all().stream().limit(7).forEach(this::note);
        assertThat(command(crew.ines()).get("direct_reports")).hasSize(7);
        assertThat(warnings(crew.ines())).containsExactly("no_commander");
        note(crew.ren());
        assertThat(command(crew.ines()).get("direct_reports")).hasSize(8);
        assertThat(warnings(crew.ines())).containsExactly("no_commander", "too_many_direct_reports");
        assertThat(crew.ines().browser().get(incident).body())
                .contains("More than 7 is hard to listen to", "Form this sub-team");
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
        assertThat(command(ines).get("direct_reports"))
                .as("the other seven, and not one more")
                .hasSize(7);
        assertThat(warnings(ines)).isEmpty();
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
                .as("two stay, and the leader speaks for four more")
                .hasSize(3);
        assertThat(warnings(ines)).isEmpty();
        assertThat(ines.browser().get(incident).body()).contains("id=\"sub-teams\"", "Alpha");
        clock.forward(ofMinutes(31));
        assertThat(ines.browser().get(incident).body()).contains("timer late");
        clock.forward(ofMinutes(-31));
    }

    /** It is nine o'clock in Greenwich. */
    private void whereTheyAreItIsMorningAndEvening(Eight crew) {
        String involved = crew.ines().browser().get(incident + "/participants").body();
        assertThat(involved.split("\"Europe/Lisbon\">09:00<", -1)).hasSize(1 + 4);
        assertThat(involved.split("\"Asia/Tokyo\">18:00<", -1)).hasSize(1 + 4);
        assertThat(crew.ines().browser().get("/people/" + crew.kenji().id()).body())
                .contains("Monday 18:00", "Asia/Tokyo");
        assertThat(markdown(crew.aiko())).contains("18:00, Asia/Tokyo");
        assertThat(markdown(crew.ines())).contains("09:00, Europe/Lisbon");
    }

    private String markdown(Cast.Member reader) {
        return reader.api()
                .with("Accept", "text/markdown")
                .get("/api/v1" + incident + "/catch-up")
                .body();
    }

    private void yukiDeclaresItAgain(Cast.Member yuki, Cast.Member tomas) {
        String title = "Payments fail in both of our regions";
        assertThat(yuki.browser()
                        .get("/incidents/alike?title=" + title.replace(' ', '+'))
                        .body())
                .as("while it is typed")
                .contains("INC-" + number(incident), "similar title");
        String again = declared(yuki, Map.of("title", title, "severity", "sev2"));
        assertThat(tomas.browser().get(again).body()).contains("May be the same", "INC-" + number(incident));

        answered(tomas, again + "/merges", Map.of("into", number(incident), "reason", "The same gateway."));
        assertThat(types(again)).containsExactly("declared", "merged_into");
        assertThat(types(incident)).endsWith("merge_received");
        assertThat(tomas.browser().get(again).body()).contains("This goes on in", "INC-" + number(incident));
        assertThat(tomas.browser().get(incident).body()).contains("Received by merge:", "INC-" + number(again));

        answered(yuki, again + "/merge-reversals", Map.of("reason", "Another gateway."));
        assertThat(types(again)).containsExactly("declared", "merged_into", "unmerged");
        assertThat(types(incident)).endsWith("merge_received", "merge_returned");
        assertThat(yuki.browser().get(again).body())
                .contains("Another gateway.")
                .doesNotContain("This goes on in");
        assertThat(tomas.browser().get(incident).body()).contains("Given back");
        assertThat(yuki.api().get("/api/v1" + again + "/log-verification").body())
                .contains("\"intact\":true");
    }

    private void danaAndRenKeepSomethingToThemselves(Eight crew) {
        List<Bystander> six = crew.but(crew.dana(), crew.ren()).stream()
                .map(member -> Bystander.of(member, http, incident, WORD))
                .toList();
        assertThat(six).hasSize(6);
        try {
            String hidden = somethingRestricted(crew.dana(), crew.ren());
            six.forEach(one -> one.learnedNothingOf(hidden, WORD));
            for (Cast.Member knowing : List.of(crew.dana(), crew.ren())) {
                assertThat(knowing.browser().get("/").body()).contains(WORD);
                assertThat(knowing.browser().get(incident).body()).contains("INC-" + number(hidden));
                assertThat(knowing.browser().get("/palette/options?q=" + WORD).body())
                        .contains(WORD + " key leaked");
            }
        } finally {
            six.forEach(Bystander::close);
        }
    }

    /** Tied to what all of them work on, and called much the same. */
    private String somethingRestricted(Cast.Member dana, Cast.Member ren) {
        Map<String, Object> leak =
                Map.of("title", WORD + " key leaked, payments fail", "severity", "sev1", "visibility", "restricted");
        String hidden = declared(dana, leak);
        answered(dana, hidden + "/members", Map.of("person_id", ren.id()));
        answered(ren, hidden + "/notes", Map.of("text", WORD + " was seen in a paste"));
        answered(ren, hidden + "/role-handovers", Map.of("role", "commander", "person_id", ren.id()));
        answered(dana, hidden + "/links", Map.of("kind", "cause_of", "to", number(incident)));
        answered(dana, hidden + "/updates", Map.of("text", WORD + " is rotated.", "next_update_in_minutes", 20));
        return hidden;
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

    private void exactlyEightTookPart(Eight crew) {
        List<Long> ids = new ArrayList<>();
        crew.ines()
                .api()
                .get("/api/v1" + incident + "/participants")
                .json()
                .get("items")
                .forEach(one -> ids.add(one.get("person_id").asLong()));
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        crew.all().stream().map(Cast.Member::id).toList());
    }

    private void theLogProvesIt(Cast.Member ines, Cast.Member aiko) {
        JsonNode commander = role("commander");
        assertThat(commander.get("gaps")).isEmpty();
        assertThat(commander.get("tenures")).hasSize(2);
        assertThat(commander.at("/tenures/0/person/id").asLong()).isEqualTo(ines.id());
        assertThat(commander.at("/tenures/1/person/id").asLong()).isEqualTo(aiko.id());
        assertThat(types(incident))
                .filteredOn(type -> type.startsWith("handover") || type.startsWith("role"))
                .containsExactly(
                        "role_assigned",
                        "handover_offered",
                        "handover_declined",
                        "handover_offered",
                        "handover_expired",
                        "handover_offered",
                        "handover_accepted");
        long id = incidents.find(ines.actor(), number(incident)).id();
        assertThat(Commanders.provenBy(log.entries(id))).containsExactly("Ines Rask", "Aiko Mori");
        assertThat(log.verify(id).intact()).isTrue();
        assertThat(ines.browser().get(incident + "/details").body()).contains("Who had what", "Aiko Mori");
    }
}
