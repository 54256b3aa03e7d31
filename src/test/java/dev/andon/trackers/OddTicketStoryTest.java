package dev.andon.trackers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.fakes.FakeGitLab;
import dev.andon.fakes.Mood;
import dev.andon.followups.FollowUp;
import dev.andon.followups.State;
import dev.andon.testing.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tickets are moved, hidden, shared and half told; people are quicker than machines. Nothing is lost by it. */
class OddTicketStoryTest extends TrackerStage {

    @Test
    void whatIsChangedHereWhileBothAreComparedStays() {
        connect("gitlab");
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        fake.joins("mona", "Mona Lisa", "mona@elsewhere.example");
        fake.assigns(id, "mona");
        fake.renames(id, "Theirs");
        fake.meanwhile("GET", "username=mona", () -> change(followUp, draft -> draft.withTitle("Ours, just now")));
        fake.hooks().deliver();
        settle();
        pass(Duration.ofMinutes(1));
        assertThat(now(followUp).title()).isEqualTo("Ours, just now");
        assertThat(fake.issue(id).title).isEqualTo("Theirs");
        assertThat(disagreements(followUp).toString()).contains("Ours, just now");
    }

    @Test
    void manyFailuresAtOnceAreOneFailure() {
        connect("github");
        List<FollowUp> all =
                IntStream.range(0, 6).mapToObj(i -> made("Number " + i)).toList();
        all.forEach(this::wanted);
        settle();
        fake.turns(Mood.DOWN);
        all.forEach(one -> change(one, draft -> draft.withTitle("New " + one.title())));
        settle();
        fake.turns(Mood.FINE);
        clock.forward(Duration.ofSeconds(31));
        settle();
        assertThat(fake.all())
                .hasSize(6)
                .allSatisfy(one -> assertThat(one.title).startsWith("New "));
    }

    @Test
    void whatCannotBeTakenOverWaitsAndDoesNotStir() {
        connect("asana");
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        fake.renames(id, "x".repeat(250));
        fake.hooks().deliver();
        settle();
        long version = link(followUp).get("version").asLong();
        JsonNode before = disagreements(followUp).get(0);
        assertThat(before.get("why").asString()).contains("250 characters long");
        pass(Duration.ofHours(3));
        assertThat(disagreements(followUp).get(0)).isEqualTo(before);
        assertThat(link(followUp).get("version").asLong()).isEqualTo(version);
    }

    @Test
    void oneTicketThatIsNotForUsHoldsUpNoOther() {
        connect("asana");
        FollowUp hidden = made("Hidden");
        String id = ticketed(hidden);
        FollowUp open = made("Open");
        wanted(open);
        settle();
        fake.insists("GET", "/tasks/" + id, 403, Map.of("errors", List.of(Map.of("message", "Forbidden"))));
        change(hidden, draft -> draft.withTitle("Hidden still"));
        settle();
        change(open, draft -> draft.withTitle("Open still"));
        settle();
        assertThat(fake.all().getLast().title).isEqualTo("Open still");
        assertThat(link(hidden).get("phase").asString()).isEqualTo("refused");
        assertThat(link(hidden).get("trouble").asString()).contains("403");
        assertThat(owner().get("/api/v1/trackers/" + key).json().get("trouble").isNull())
                .isTrue();
        fake.relents();
        rui().send("POST", ticketPath(hidden) + "/comparisons", "", "");
        settle();
        inStep(hidden, id);
    }

    @Test
    void aDayThatNoCalendarHasIsNotKnown() {
        connect("github");
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        fake.isDue(id, "2026-02-31");
        fake.renames(id, "Theirs");
        fake.hooks().deliver();
        settle();
        assertThat(now(followUp).title()).isEqualTo("Theirs");
        assertThat(now(followUp).due()).isEqualTo("2026-03-20");
        assertThat(link(followUp).get("trouble").isNull()).isTrue();
        assertThat(link(followUp).get("notes").has("due")).isTrue();
    }

    @Test
    void movedToAnotherProjectIsNotDone() {
        connect("gitlab");
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        ((FakeGitLab) fake).moves(id);
        fake.hooks().deliver();
        settle();
        assertThat(now(followUp).state()).isEqualTo(State.OPEN);
        assertThat(link(followUp).get("phase").asString()).isEqualTo("gone");
        assertThat(link(followUp).get("trouble").asString()).contains("moved");
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void whatIsNoTicketTakesNothingAway(String kind) {
        connect(kind);
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        fake.insists("GET", "/" + id, 200, Map.of("status", "ok", "title", Map.of("odd", List.of())));
        rui().send("POST", ticketPath(followUp) + "/comparisons", "", "");
        settle();
        assertThat(now(followUp).owner()).isEqualTo(cast.responder().id());
        assertThat(now(followUp).due()).isEqualTo("2026-03-20");
        assertThat(link(followUp).get("trouble").asString()).contains("no ticket");
        fake.relents();
        pass(Duration.ofMinutes(2));
        inStep(followUp, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "gitlab"})
    void whoElseWorksOnItThereStays(String kind) {
        connect(kind);
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        fake.joins("eve", "Eve Elm", "eve@elsewhere.example");
        fake.assigns(id, ruiThere, "eve");
        fake.hooks().deliver();
        settle();
        change(followUp, draft -> draft.withOwner(cast.outsider().id()).withDue(LocalDate.parse("2026-04-01")));
        settle();
        assertThat(fake.issue(id).owners).containsExactlyInAnyOrder(ottoThere, "eve");
        assertThat(fake.day(id)).isEqualTo("2026-04-01");
    }

    @Test
    void aRepositoryThatIsCalledOtherwiseLosesNoTicket() {
        connect("github");
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        Map<String, String> issue =
                Map.of("number", id, "title", "Time out", "state", "open", "repository_url", "/repos/acme/store");
        fake.insists("GET", "/repos/acme/shop/issues/", 200, issue);
        fake.insists("GET", "/repos/acme/shop", 200, Map.of("full_name", "acme/store", "has_issues", true));
        rui().send("POST", ticketPath(followUp) + "/comparisons", "", "");
        settle();
        assertThat(link(followUp).get("phase").asString()).isEqualTo("linked");
        Answer tracker = owner().get("/api/v1/trackers/" + key);
        assertThat(tracker.json().get("trouble").asString()).contains("is called acme/store now");
        Map<String, Object> draft = describe();
        draft.put("project", "acme/other");
        assertThat(owner().json("PUT", "/api/v1/trackers/" + key, draft).status())
                .isEqualTo(422);
        draft.put("project", "acme/store");
        Answer changed = owner().json("PUT", "/api/v1/trackers/" + key, draft);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    @Test
    void aTrackerThatRestsIsToldOfAndAsksAgainWhenItIsTried() {
        connect("github");
        FollowUp first = made("First");
        String id = ticketed(first);
        FollowUp second = made("Second");
        wanted(second);
        settle();
        fake.turns(Mood.DOWN);
        change(first, draft -> draft.withTitle("First again"));
        settle();
        change(second, draft -> draft.withTitle("Second again"));
        settle();
        String page = cast.viewer().browser().get(second.path() + "/ticket").body();
        assertThat(page).contains("Shop does not answer well", "Waits for the tracker");
        fake.turns(Mood.FINE);
        owner().send("POST", "/api/v1/trackers/%s/trials".formatted(key), "", "");
        settle();
        assertThat(fake.issue(id).title).isEqualTo("First again");
    }

    @Test
    void somebodyWhoMayNotBeLookedUpHoldsUpNothing() {
        connect("jira");
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        fake.joins("mona", "Mona Lisa", "mona@elsewhere.example");
        fake.assigns(id, "mona");
        fake.renames(id, "Theirs");
        fake.insists("GET", "/rest/api/3/user?accountId=", 403, Map.of("errorMessages", List.of("Forbidden")));
        fake.hooks().deliver();
        settle();
        assertThat(now(followUp).title()).isEqualTo("Theirs");
        assertThat(disagreements(followUp).get(0).get("why").asString()).contains("whose account that is");
    }
}
