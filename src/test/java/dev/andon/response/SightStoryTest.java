package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.response.BulkEdit.Outcome;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Sight of a restricted incident: what gives it, what does not, and what a command tells those without it. */
@StoryTest
class SightStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Participants participants;

    @Autowired
    Merges merges;

    @Autowired
    Links links;

    @Autowired
    BulkEdits bulk;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentRows rows;

    @Test
    void whoMayNotSeeWhereItWentOnCannotTakeTheMergeBack() {
        Incident survivor = declare(rui(), "A key leaked", true);
        Incident duplicate = declare(rui(), "The key leaked", true);
        merges.merge(rui(), duplicate.number(), survivor.number(), null);
        response.addMember(rui(), duplicate.number(), cast.outsider().id());
        long seq = now(survivor).seq();

        assertThatThrownBy(() -> merges.undo(otto(), duplicate.number(), null))
                .isInstanceOf(Conflict.class)
                .hasMessageNotContaining(Long.toString(survivor.number()));

        assertThat(now(survivor).seq()).isEqualTo(seq);
        assertUnseen(survivor);
        assertThat(now(duplicate).status()).isEqualTo(Status.MERGED);
    }

    @Test
    void thatItWasMergedOnIsToldOnlyToThoseWhoMaySee() {
        Incident last = declare(rui(), "Tokens leaked", true);
        Incident survivor = declare(rui(), "A token leaked", true);
        Incident duplicate = declare(rui(), "The token leaked", true);
        merges.merge(rui(), duplicate.number(), survivor.number(), null);
        merges.merge(rui(), survivor.number(), last.number(), null);
        response.addMember(rui(), duplicate.number(), cast.outsider().id());

        assertThatThrownBy(() -> merges.undo(otto(), duplicate.number(), null))
                .isInstanceOf(Conflict.class)
                .hasMessageNotContaining(Long.toString(survivor.number()))
                .hasMessageNotContaining("by now");
        assertThatThrownBy(() -> merges.undo(rui(), duplicate.number(), null))
                .hasMessageContaining("INC-" + survivor.number());
    }

    @Test
    void takingAMergeBackIsNoRightToSeeWhatWasGivenBack() {
        Incident survivor = declare(rui(), "A laptop is gone", true);
        Incident duplicate = declare(otto(), "My laptop is gone", true);
        response.addMember(otto(), duplicate.number(), cast.responder().id());
        merges.merge(rui(), duplicate.number(), survivor.number(), null);
        assertThat(incidents.byNumber(otto().actor(), survivor.number())).isPresent();

        merges.undo(otto(), duplicate.number(), "Two laptops.");

        assertUnseen(survivor);
        assertThat(now(duplicate).members()).contains(cast.outsider().id());
        assertFolded(survivor, duplicate);
    }

    @Test
    void anOwnerWhoTakesAMergeBackIsNotInvolvedByThat() {
        Incident survivor = declare(rui(), "A door was forced", true);
        Incident duplicate = declare(rui(), "The door was forced", true);
        merges.merge(rui(), duplicate.number(), survivor.number(), null);

        merges.undo(Act.by(cast.owner().actor(), "web"), duplicate.number(), null);

        assertThat(now(survivor).members()).doesNotContain(cast.owner().id());
        assertFolded(survivor, duplicate);
    }

    @Test
    void joiningWhatOneSeesOnlyThroughAMergeIsNoLastingRight() {
        Incident survivor = declare(rui(), "A mailbox was read", true);
        Incident duplicate = declare(otto(), "My mailbox was read", true);
        response.addMember(otto(), duplicate.number(), cast.responder().id());
        merges.merge(rui(), duplicate.number(), survivor.number(), null);
        participants.join(otto(), survivor.number(), "It is my mailbox.");
        participants.leave(otto(), survivor.number(), null, "Asleep.");

        merges.undo(rui(), duplicate.number(), null);

        assertUnseen(survivor);
        assertFolded(survivor, duplicate);
    }

    @Test
    void aParentThatOneMayNotSeeIsNeitherReplacedNorTakenAway() {
        Incident part = declare(rui(), "Odd sign-ins", false);
        Incident hidden = declare(rui(), "Stolen passwords", false);
        Incident other = declare(rui(), "Slow sign-ins", false);
        links.setParent(rui(), part.number(), hidden.number());
        response.changeVisibility(rui(), hidden.number(), true, null);
        long seq = now(part).seq();

        assertThatThrownBy(() -> links.setParent(otto(), part.number(), other.number()))
                .isInstanceOf(Conflict.class)
                .hasMessageNotContaining("INC-")
                .hasMessageContaining("cannot be made part of that one");
        assertThatThrownBy(() -> links.clearParent(otto(), part.number()))
                .isInstanceOf(Conflict.class)
                .hasMessage(clearing(other));

        assertThat(now(part).seq()).isEqualTo(seq);
        links.setParent(rui(), part.number(), other.number());
        assertThat(now(part).ties().parent()).isEqualTo(new Other(other.number(), false));
    }

    /** What somebody is told who takes a parent away where there is none. */
    private String clearing(Incident ofItsOwn) {
        try {
            links.clearParent(otto(), ofItsOwn.number());
        } catch (Conflict conflict) {
            return conflict.getMessage();
        }
        throw new AssertionError("a parent was taken away that was not there");
    }

    @Test
    void aRingByWayOfAHiddenIncidentIsRefusedWithoutTellingOfIt() {
        Incident top = declare(rui(), "Payments fail", false);
        Incident hidden = declare(rui(), "Payments are altered", false);
        Incident part = declare(rui(), "Refunds fail", false);
        links.setParent(rui(), hidden.number(), top.number());
        links.setParent(rui(), part.number(), hidden.number());
        response.changeVisibility(rui(), hidden.number(), true, null);

        assertThatThrownBy(() -> links.setParent(otto(), top.number(), part.number()))
                .isInstanceOf(Conflict.class)
                .hasMessageNotContaining("another")
                .hasMessageContaining("cannot be made part of that one");
        assertThatThrownBy(() -> links.setParent(rui(), top.number(), part.number()))
                .hasMessageContaining("by way of another");
    }

    /** The hashes after it are left out too: they cover what was left out, and there are few numbers to try. */
    @Test
    void hashesEndWhereAnEntryIsToldInPart() {
        Incident one = declare(rui(), "Slow shop", false);
        Incident other = declare(rui(), "Stolen session", false);
        links.link(rui(), one.number(), "follows", other.number());
        response.note(rui(), one.number(), "The cache is cold.");
        response.changeVisibility(rui(), other.number(), true, null);

        JsonNode told = entries(cast.outsider(), one);
        assertThat(told.path(0).path("hash").asString()).hasSize(64);
        assertThat(told.path(1).path("payload").has("to")).isFalse();
        assertThat(told.path(1).path("hash").isNull()).isTrue();
        assertThat(told.path(2).path("hash").isNull()).isTrue();
        Answer noted = cast.outsider()
                .api()
                .postJson("/api/v1/incidents/%d/notes".formatted(one.number()), Map.of("text", "Warm again."));
        assertThat(noted.json().path("hash").isNull()).isTrue();

        JsonNode known = entries(cast.responder(), one);
        assertThat(known.path(2).path("hash").asString()).hasSize(64);
        String page = "/incidents/%d/log".formatted(one.number());
        String second = known.path(1).path("hash").asString();
        assertThat(cast.responder().browser().get(page).body()).contains(second);
        assertThat(cast.outsider().browser().get(page).body())
                .contains("not shown")
                .doesNotContain(second, known.path(2).path("hash").asString());
    }

    @Test
    void aBulkEditThatIsSentAgainTellsOnlyWhatMayStillBeSeen() {
        Incident one = declare(rui(), "Slow search", false);
        Incident other = declare(rui(), "Slow login", false);
        List<Long> numbers = List.of(one.number(), other.number());
        BulkChange worse = new BulkChange("sev1", null, null, List.of(), List.of(), Map.of());
        BulkEdit first = bulk.run(otto().keyed("twice"), numbers, worse);
        assertThat(first.outcomes()).extracting(Outcome::changed).allMatch(changed -> !changed.isEmpty());
        hide(other);

        BulkEdit again = bulk.run(otto().keyed("twice"), numbers, worse);

        assertThat(again).isEqualTo(bulk.find(otto().actor(), first.id()));
        assertThat(again.outcomes().getFirst()).isEqualTo(first.outcomes().getFirst());
        assertThat(again.outcomes().getLast().changed()).isEmpty();
        assertThat(again.outcomes().getLast().errors().getFirst().message()).startsWith("There is no incident");
    }

    /** Restricted, and Otto, who did something in it, may not see it any more: as it is after an undone merge. */
    private void hide(Incident incident) {
        response.changeVisibility(rui(), incident.number(), true, null);
        Incident known = now(incident);
        known.members().remove(cast.outsider().id());
        rows.update(known);
    }

    private static JsonNode entries(Cast.Member reader, Incident incident) {
        return reader.api()
                .get("/api/v1/incidents/%d/events".formatted(incident.number()))
                .json()
                .path("items");
    }

    private void assertUnseen(Incident incident) {
        assertThat(now(incident).members()).doesNotContain(cast.outsider().id());
        assertThatThrownBy(() -> incidents.find(otto().actor(), incident.number()))
                .isInstanceOf(Missing.class);
    }

    private void assertFolded(Incident... all) {
        for (Incident one : all) {
            Folded.assertRow(rows, log, one.id(), "the fold of its log");
        }
    }

    private Incident now(Incident incident) {
        return rows.byId(incident.id()).orElseThrow();
    }

    private Incident declare(Act act, String title, boolean restricted) {
        return declarations.declare(act, new Declare(title, "sev3", null, null, List.of(), restricted, List.of()));
    }

    private Act rui() {
        return Act.by(cast.responder().actor(), "web");
    }

    private Act otto() {
        return Act.by(cast.outsider().actor(), "web");
    }
}
