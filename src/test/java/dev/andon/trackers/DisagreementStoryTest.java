package dev.andon.trackers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.fakes.FakeGitHub;
import dev.andon.fakes.FakeJira;
import dev.andon.followups.DeclineDraft;
import dev.andon.followups.FollowUp;
import dev.andon.followups.State;
import dev.andon.testing.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Both sides changed the same thing, or one says what the other cannot: somebody chooses, and nothing is lost before. */
class DisagreementStoryTest extends TrackerStage {

    private Answer choose(FollowUp followUp, String field, String keep, long version) {
        return rui().postJson(
                        ticketPath(followUp) + "/choices", Map.of("field", field, "keep", keep, "version", version));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void bothChangeTheSameAtOnce(String kind) {
        connect(kind);
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        change(followUp, draft -> draft.withTitle("Ours").withDue(LocalDate.parse("2026-04-01")));
        fake.renames(id, "Theirs");
        fake.isDue(id, "2026-05-01");
        fake.closes(id);
        fake.hooks().deliver();
        settle();
        // nothing is lost; what only one side changed went over
        assertThat(now(followUp).title()).isEqualTo("Ours");
        assertThat(fake.issue(id).title).isEqualTo("Theirs");
        assertThat(now(followUp).due()).isEqualTo("2026-04-01");
        assertThat(fake.day(id)).isEqualTo("2026-05-01");
        assertThat(now(followUp).state()).isEqualTo(State.DONE);
        JsonNode shown = disagreements(followUp);
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).get("ours").asString()).isEqualTo("Ours");
        assertThat(shown.get(0).get("theirs").asString()).isEqualTo("Theirs");
        assertThat(rui().get("/api/v1/ticket-disagreements").body()).contains("Theirs");

        long version = link(followUp).get("version").asLong();
        pass(Duration.ofHours(2));
        assertThat(link(followUp).get("version").asLong())
                .as("it waits and does not stir")
                .isEqualTo(version);
        assertThat(choose(followUp, "title", "ours", version).status()).isEqualTo(200);
        assertThat(choose(followUp, "due", "theirs", version).status())
                .as("read before that")
                .isEqualTo(412);
        long after = link(followUp).get("version").asLong();
        assertThat(choose(followUp, "due", "theirs", after).status()).isEqualTo(200);
        settle();
        inStep(followUp, id);
        assertThat(fake.issue(id).title).isEqualTo("Ours");
        assertThat(now(followUp).due()).isEqualTo("2026-05-01");
        assertThat(choose(
                                followUp,
                                "due",
                                "theirs",
                                link(followUp).get("version").asLong())
                        .status())
                .isEqualTo(409);
        assertThat(rui().get(ticketPath(followUp) + "/steps").body())
                .contains("chosen_ours", "chosen_theirs", "sent", "taken");
    }

    @Test
    void whoeverChangesItAgainAfterTheChoiceIsAskedAgain() {
        connect("gitlab");
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        change(followUp, draft -> draft.withTitle("Ours"));
        fake.renames(id, "Theirs");
        settle();
        choose(followUp, "title", "ours", link(followUp).get("version").asLong());
        fake.renames(id, "Theirs, better");
        settle();
        assertThat(fake.issue(id).title).isEqualTo("Theirs, better");
        assertThat(disagreements(followUp).get(0).get("theirs").asString()).isEqualTo("Theirs, better");
        fake.renames(id, "Ours");
        fake.hooks().deliver();
        settle();
        assertThat(disagreements(followUp)).as("both say the same by now").isEmpty();
    }

    @Test
    void notPlannedThereIsADecisionHere() {
        connect("github");
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        ((FakeGitHub) fake).givesUp(id);
        fake.hooks().deliver();
        settle();
        assertThat(now(followUp).state()).isEqualTo(State.OPEN);
        JsonNode about = disagreements(followUp).get(0);
        assertThat(about.get("can_take").asBoolean()).isFalse();
        assertThat(about.get("why").asString()).contains("accepts the risk");
        long version = link(followUp).get("version").asLong();
        assertThat(choose(followUp, "state", "theirs", version).status()).isEqualTo(409);
        following.decline(
                act(),
                followUp.number(),
                DeclineDraft.of("Too dear for what it saves", cast.owner().id(), LocalDate.parse("2026-09-01")));
        settle();
        assertThat(disagreements(followUp)).isEmpty();
        following.reopen(act(), followUp.number(), "Cheaper now");
        settle();
        inStep(followUp, id);
    }

    @Test
    void jirasWorkflowIsWalkedAndItsStatusesMeanWhatTheHouseSays() {
        connect("jira", Map.of("statuses", Map.of("done", "In Review", "dropped", "Won't Do")));
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        FakeJira jira = (FakeJira) fake;
        following.start(act(), followUp.number());
        settle();
        assertThat(jira.issue(id).status).isEqualTo("In Progress");
        jira.moves(id, "In Review");
        jira.hooks().deliver();
        settle();
        assertThat(now(followUp).state()).isEqualTo(State.DONE);
        jira.moves(id, "To Do");
        jira.hooks().deliver();
        settle();
        assertThat(now(followUp).state()).isEqualTo(State.OPEN);
        following.done(act(), followUp.number(), null);
        settle();
        assertThat(jira.issue(id).status).as("from To Do over In Progress").isEqualTo("In Review");
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void somebodyWhomAndonDoesNotKnowIsAssignedThere(String kind) {
        connect(kind);
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        String mona = kind.equals("asana") ? "1777" : "mona";
        fake.joins(mona, "Mona Lisa", "mona@elsewhere.example");
        fake.assigns(id, mona);
        fake.hooks().deliver();
        settle();
        assertThat(now(followUp).owner()).isEqualTo(cast.responder().id());
        assertThat(disagreements(followUp).get(0).get("why").asString()).contains("whose account that is");
        Map<String, Object> draft = describe();
        draft.put("accounts", Map.of("rui@example.org", ruiThere, "otto@example.org", mona));
        assertThat(owner().json("PUT", "/api/v1/trackers/" + key, draft).status())
                .isEqualTo(200);
        settle();
        assertThat(disagreements(followUp)).isEmpty();
        assertThat(now(followUp).owner()).isEqualTo(cast.outsider().id());
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void aTicketThatIsDeletedThereIsShownAndNotALoop(String kind) {
        connect(kind);
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        fake.deletes(id);
        change(followUp, draft -> draft.withTitle("Still to be done"));
        settle();
        assertThat(link(followUp).get("phase").asString()).isEqualTo("gone");
        int asked = fake.asked().size();
        change(followUp, draft -> draft.withTitle("Really"));
        pass(Duration.ofHours(3));
        assertThat(fake.asked()).hasSize(asked);
        assertThat(rui().send("POST", ticketPath(followUp) + "/comparisons", "", "")
                        .status())
                .isEqualTo(202);
        settle();
        inStep(followUp, only());
    }

    @Test
    void restrictedIncidentsAreNotToldOf() {
        connect("gitlab");
        Answer secret = owner().postJson(
                        "/api/v1/incidents",
                        Map.of("title", "Stolen key", "severity", "sev2", "visibility", "restricted"));
        FollowUp followUp = following.create(
                dev.andon.response.Act.by(cast.owner().actor(), "web"),
                secret.json().get("number").asLong(),
                dev.andon.followups.FollowUpDraft.titled("Rotate the key of the vault"));
        Answer refused = owner().postJson(ticketPath(followUp), Map.of("tracker", key));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("not for follow-ups of restricted incidents");
        assertThat(rui().postJson(ticketPath(followUp), Map.of("tracker", key)).status())
                .isEqualTo(404);
        assertThat(fake.asked("POST", "/issues")).isZero();
        assertThat(fake.all()).isEmpty();

        Map<String, Object> draft = new LinkedHashMap<>(describe());
        draft.put("sends_restricted", true);
        owner().json("PUT", "/api/v1/trackers/" + key, draft);
        assertThat(owner().postJson(ticketPath(followUp), Map.of("tracker", key))
                        .status())
                .isEqualTo(201);
        settle();
        String id = only();
        draft.put("sends_restricted", false);
        owner().json("PUT", "/api/v1/trackers/" + key, draft);
        fake.renames(id, "Somebody changes it there");
        fake.hooks().deliver();
        settle();
        assertThat(owner().get(ticketPath(followUp)).json().get("phase").asString())
                .isEqualTo("held");
        assertThat(now(followUp).title()).isEqualTo("Rotate the key of the vault");
    }
}
