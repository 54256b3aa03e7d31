package dev.andon.trackers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.fakes.Issue;
import dev.andon.followups.FollowUp;
import dev.andon.followups.State;
import dev.andon.testing.Answer;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A follow-up lives in Andon and in the tracker of the team that does it, and is one thing. */
class InStepStoryTest extends TrackerStage {

    @ParameterizedTest
    @FieldSource("KINDS")
    void whatHappensOnOneSideHappensOnTheOther(String kind) {
        connect(kind);
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        inStep(followUp, id);
        whatTheTicketSays(followUp, id);

        // here
        FollowUp renamed = change(followUp, draft -> draft.withTitle("Time out after a second"));
        settle();
        inStep(renamed, id);
        change(
                followUp,
                draft -> draft.withDue(LocalDate.parse("2026-04-01"))
                        .withOwner(cast.outsider().id()));
        settle();
        inStep(followUp, id);
        assertThat(fake.issue(id).owners).containsExactly(ottoThere);

        // there, told by webhook
        fake.renames(id, "Time out after two seconds");
        fake.isDue(id, "2026-04-15");
        fake.assigns(id, ruiThere);
        fake.closes(id);
        assertThat(fake.hooks().deliver()).isNotEmpty().containsOnly(200);
        settle();
        inStep(followUp, id);
        FollowUp closed = now(followUp);
        assertThat(closed.title()).isEqualTo("Time out after two seconds");
        assertThat(closed.due()).isEqualTo("2026-04-15");
        assertThat(closed.owner()).isEqualTo(cast.responder().id());
        assertThat(closed.state()).isEqualTo(State.DONE);
        assertThat(followUps.history(me(), followUp.number()).getFirst().toString())
                .contains("Shop (");

        // seen to work here: closed there all the same
        following.verify(act(), followUp.number(), "A slow stock does not show any more.");
        settle();
        inStep(followUp, id);

        // opened again here
        following.reopen(act(), followUp.number(), "It came back.");
        settle();
        inStep(followUp, id);
        assertThat(fake.isClosed(id)).isFalse();

        // nobody and no day
        change(followUp, draft -> draft.withOwner(null).withDue(null));
        settle();
        inStep(followUp, id);
        assertThat(fake.issue(id).owners).isEmpty();
        only();
    }

    private void whatTheTicketSays(FollowUp followUp, String id) {
        String text = fake.issue(id).text;
        assertThat(text).contains("The basket waits for the stock.").contains("/follow-ups/" + followUp.number());
        assertThat(text)
                .as("it calls nobody")
                .satisfiesAnyOf(
                        said -> assertThat(said).doesNotContain("@everybody"),
                        said -> assertThat(fake.kind()).isIn("jira", "asana"));
        assertThat(now(followUp).ticket()).isEqualTo(link(followUp).get("url").asString());
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void oneThatIsThereIsLinkedAndThePersonSaysWhoseWordCounts(String kind) {
        connect(kind);
        String id = fake.writes("Basket: stock call hangs");
        Issue theirs = fake.issue(id);
        FollowUp followUp = made("Time out when the stock is slow");
        Answer wrong = rui().postJson(ticketPath(followUp), Map.of("tracker", key, "ticket", "nothing like one"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("names no ticket");
        Answer missing = rui().postJson(ticketPath(followUp), Map.of("tracker", key, "ticket", shown("987654")));
        assertThat(missing.status()).as(missing.body()).isEqualTo(422);
        assertThat(missing.body()).contains("is not there");

        Answer linked =
                rui().postJson(ticketPath(followUp), Map.of("tracker", key, "ticket", shown(id), "prefer", "theirs"));
        assertThat(linked.status()).as(linked.body()).isEqualTo(201);
        settle();
        assertThat(now(followUp).title()).isEqualTo("Basket: stock call hangs");
        assertThat(theirs.title).isEqualTo("Basket: stock call hangs");
        assertThat(disagreements(followUp)).isEmpty();

        Answer twice = rui().postJson(ticketPath(followUp), Map.of("tracker", key));
        assertThat(twice.status()).isEqualTo(409);
        FollowUp other = made("Another");
        Answer same = rui().postJson(ticketPath(other), Map.of("tracker", key, "ticket", shown(id)));
        assertThat(same.body()).contains("belongs to another follow-up");

        assertThat(rui().delete(ticketPath(followUp)).status()).isEqualTo(204);
        change(followUp, draft -> draft.withTitle("Ours alone"));
        settle();
        assertThat(theirs.title).as("both go on by themselves").isEqualTo("Basket: stock call hangs");
    }

    /** As a person would type it. */
    private String shown(String id) {
        return switch (fake.kind()) {
            case "jira" -> "https://acme.atlassian.net/browse/SHOP-" + (Long.parseLong(id) - 10_000);
            case "asana" -> "https://app.asana.com/1/77/project/1204620611402340/task/%s?focus=true".formatted(id);
            case "github" -> "acme/shop#" + id;
            default -> "https://gitlab.com/acme/shop/-/issues/%s#note_1".formatted(id);
        };
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void followUpsOfATeamGetATicketByThemselves(String kind) {
        owner().postJson("/api/v1/teams", Map.of("key", "shop-team", "name", "Shop team"));
        connect(kind, Map.of("teams", java.util.List.of("shop-team"), "by_itself", true));
        FollowUp followUp = following.create(
                act(),
                incident,
                dev.andon.followups.FollowUpDraft.titled("Alarm on empty stock")
                        .withTeam("shop-team")
                        .withOwner(cast.responder().id()));
        made("Of no team");
        settle();
        timers.runDue();
        inStep(followUp, only());
    }
}
