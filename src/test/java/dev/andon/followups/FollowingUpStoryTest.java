package dev.andon.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.followups.FollowUpChanged.What;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a follow-up from the morning it is written down until somebody saw that it works. */
class FollowingUpStoryTest extends FollowUpStage {
    @Autowired
    Response response;

    @Test
    void fromOpenToVerifiedWithEveryStepOnRecord() {
        long incident = incident("Checkout is slow", "open");
        FollowUp made = followingUp.create(
                act(),
                incident,
                FollowUpDraft.titled("Alert on a growing queue")
                        .withKind(Kind.DETECT, Horizon.IMMEDIATE)
                        .withOwner(cast.responder().id())
                        .withDue(today().plusDays(10)));
        assertThat(made.state()).isEqualTo(State.OPEN);
        assertThat(made.priority()).isEqualTo(Priority.P2);
        clock.forward(Duration.ofDays(1));
        FollowUp changed = followingUp.change(
                act(), made.number(), FollowUpDraft.of(made).withPriority(Priority.P1), made.version());
        assertThat(changed.version()).isEqualTo(2);
        assertThat(followingUp.change(act(), made.number(), FollowUpDraft.of(changed), 2))
                .isEqualTo(changed);
        assertThatThrownBy(() -> followingUp.change(act(), made.number(), FollowUpDraft.of(made), 1))
                .isInstanceOf(Stale.class);
        clock.forward(Duration.ofDays(1));
        followingUp.start(act(), made.number());
        clock.forward(Duration.ofDays(2));
        followingUp.done(act(), made.number(), "The alert is live.");
        clock.forward(Duration.ofDays(1));
        followingUp.verify(act(), made.number(), "It rang in the game day.");
        assertThatThrownBy(() -> followingUp.start(act(), made.number())).isInstanceOf(Conflict.class);
        clock.forward(Duration.ofDays(30));
        FollowUp again = followingUp.reopen(act(), made.number(), "The queue grew and nothing rang.");
        assertThat(again.due()).as("nobody is late with it by a month").isNull();
        everyStepIsOnRecord(made.number());
    }

    private void everyStepIsOnRecord(long number) {
        assertThat(followUps.states(responder(), number))
                .extracting(StateSpan::state)
                .containsExactly(State.OPEN, State.DOING, State.DONE, State.VERIFIED, State.OPEN);
        assertThat(followUps.states(responder(), number).getLast().until()).isNull();
        List<Moment> history = followUps.history(responder(), number);
        assertThat(history)
                .extracting(Moment::what)
                .containsExactly(What.REOPENED, What.VERIFIED, What.DONE, What.STARTED, What.EDITED, What.CREATED);
        assertThat(history.get(4).facts()).containsExactly(new Moment.Fact("priority", "p2", "p1"));
        assertThat(history.getFirst().note()).isEqualTo("The queue grew and nothing rang.");
        assertThat(history).extracting(Moment::version).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void whatIsDeclinedHasSomebodyWhoAcceptsTheRiskUntilADay() {
        long incident = incident("Search is empty", "open");
        long number = followingUp
                .create(act(), incident, FollowUpDraft.titled("Add a second index"))
                .number();
        assertThatThrownBy(() -> followingUp.decline(act(), number, new DeclineDraft(" ", null, "soon")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder("reason", "accepter", "expires"));
        long owner = cast.owner().id();
        FollowUp declined = followingUp.decline(
                act(), number, DeclineDraft.of("It costs more than it saves.", owner, today().plusDays(90)));
        assertThat(declined.decline())
                .extracting(FollowUp.Decline::accepterName)
                .isEqualTo(cast.owner().person().name());
        assertThat(titles(responder(), FollowUpFilter.ALL.incident(incident).declineExpiredOn(today().plusDays(90))))
                .isEmpty();
        assertThat(titles(responder(), FollowUpFilter.ALL.incident(incident).declineExpiredOn(today().plusDays(91))))
                .containsExactly("Add a second index");
        assertThatThrownBy(() -> followingUp.done(act(), number, null)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> followingUp.reopen(act(), number, "")).isInstanceOf(Invalid.class);
        assertThat(followingUp.reopen(act(), number, "The risk grew.").decline())
                .isNull();
    }

    @Test
    void whatMakesNoSenseIsNamedFieldByField() {
        long incident = incident("Mail is late", "open");
        FollowUpDraft nonsense = new FollowUpDraft(
                "two\nlines",
                "\u0000",
                "cure",
                "someday",
                "p9",
                -1L,
                "nobody",
                "soon",
                "none such",
                "x".repeat(2_001),
                "javascript:alert(1)",
                false);
        assertThatThrownBy(() -> followingUp.create(act(), incident, nonsense))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .contains(
                                        "title",
                                        "detail",
                                        "kind",
                                        "horizon",
                                        "priority",
                                        "owner",
                                        "team",
                                        "due",
                                        "factor",
                                        "proof",
                                        "ticket"));
        Act viewer = Act.by(cast.viewer().actor(), "api");
        assertThatThrownBy(() -> followingUp.create(viewer, incident, FollowUpDraft.titled("Do it")))
                .isInstanceOf(Denied.class);
    }

    @Test
    void ofARestrictedIncidentItIsThereForThoseInvolvedOnly() {
        long secret = incident("A leak", "restricted");
        FollowUp item = followingUp.create(act(), secret, FollowUpDraft.titled("Rotate the leaked keys"));
        Actor outsider = cast.outsider().actor();
        assertThat(item.number()).isGreaterThanOrEqualTo(1_000_000);
        assertThat(followUps.find(responder(), item.number())).isEqualTo(item);
        assertThatThrownBy(() -> followUps.find(outsider, item.number())).isInstanceOf(Missing.class);
        assertThat(titles(outsider, FollowUpFilter.ALL)).doesNotContain(item.title());
        assertThat(followUps.count(outsider, FollowUpFilter.ALL.incident(secret)))
                .isZero();
        assertThatThrownBy(() -> followingUp.start(Act.by(outsider, "api"), item.number()))
                .isInstanceOf(Missing.class);
        FollowUpDraft theirs = FollowUpDraft.of(item).withOwner(cast.outsider().id());
        assertThatThrownBy(() -> followingUp.change(act(), item.number(), theirs, item.version()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void oneKeyMakesOneFollowUpAndTwoWhoChangeItAtOnceDoNotOverwriteEachOther() throws Exception {
        long incident = incident("Payments fail", "open");
        List<FollowUp> twins = atOnce(
                () -> followingUp.create(act().keyed("t/once"), incident, FollowUpDraft.titled("Cap the retries")));
        assertThat(twins.get(0).number()).isEqualTo(twins.get(1).number());
        long number = twins.getFirst().number();
        followingUp.start(act().keyed("t/start"), number);
        assertThat(followingUp.start(act().keyed("t/start"), number).state()).isEqualTo(State.DOING);

        FollowUp read = followUps.find(responder(), number);
        List<Object> outcomes = atOnce(() -> {
            try {
                return followingUp.change(
                        act(), number, FollowUpDraft.of(read).withTitle("Cap the retries at 5"), read.version());
            } catch (Stale stale) {
                return stale;
            }
        });
        assertThat(outcomes).hasAtLeastOneElementOfType(FollowUp.class).hasAtLeastOneElementOfType(Stale.class);
    }

    private static <T> List<T> atOnce(Callable<T> what) throws InterruptedException, ExecutionException {
        try (var two = Executors.newFixedThreadPool(2)) {
            List<T> outcomes = new ArrayList<>();
            for (Future<T> future : two.invokeAll(List.of(what, what))) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    @Test
    void everyOrderIsPagedWithoutLossOrRepetition() {
        long incident = incident("The queue grows", "open");
        for (int i = 0; i < 7; i++) {
            FollowUpDraft draft = FollowUpDraft.titled("Step " + i)
                    .withPriority(Priority.values()[i % 4])
                    .withDue(i % 3 == 0 ? null : today().plusDays(i));
            followingUp.create(act(), incident, draft);
            clock.forward(Duration.ofMinutes(1));
        }
        FollowUpFilter here = FollowUpFilter.ALL.incident(incident);
        for (FollowUpOrder order : FollowUpOrder.values()) {
            List<Long> whole = numbers(followUps.list(responder(), here, order, null, 50));
            List<Long> paged = new ArrayList<>();
            String cursor = null;
            do {
                Slice<FollowUp> page =
                        followUps.list(responder(), here, order, Cursor.read(cursor, order.cursorParts()), 2);
                paged.addAll(numbers(page));
                cursor = page.nextCursor();
            } while (cursor != null);
            assertThat(paged).as(order.word()).hasSize(7).isEqualTo(whole);
        }
        assertThat(titles(responder(), here.due(today(), today().plusDays(3)))).containsExactly("Step 1", "Step 2");
        assertThat(titles(responder(), here.overdueOn(today().plusDays(3)))).containsExactly("Step 1", "Step 2");
        assertThat(titles(responder(), here.text("step 4"))).containsExactly("Step 4");
        assertThat(followUps.count(
                        responder(), here.priority(Priority.P0, Priority.P1).open()))
                .isEqualTo(4);
    }

    private static List<Long> numbers(Slice<FollowUp> page) {
        return page.items().stream().map(FollowUp::number).toList();
    }

    @Test
    void withoutAnOwnerItIsTheCommandersOfTheIncident() {
        long incident = incident("The login page is down", "open");
        var commander = cast.join("Cora Command", Access.RESPONDER);
        response.assignRole(act(), incident, "commander", commander.id());
        FollowUp item = followingUp.create(act(), incident, FollowUpDraft.titled("Cache the login page"));
        assertThat(item.owner()).isEqualTo(commander.id());
    }
}
