package dev.andon.trackers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.fakes.Mood;
import dev.andon.fakes.Webhooks.Sent;
import dev.andon.followups.FollowUp;
import dev.andon.followups.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Vendors are down, slow, busy and broken, and say things twice, late and in the wrong order. */
class TrackerTroubleStoryTest extends TrackerStage {

    @ParameterizedTest
    @FieldSource("KINDS")
    void aVendorIsDownForAnHour(String kind) {
        connect(kind);
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        fake.turns(Mood.DOWN);
        change(followUp, draft -> draft.withTitle("Ours while they were away"));
        following.start(act(), followUp.number());
        fake.isDue(id, "2026-05-01");
        fake.hooks().forget();
        settle();
        assertThat(link(followUp).get("trouble").asString()).isNotEmpty();
        assertThat(owner().get("/api/v1/trackers/" + key).json().get("trouble").asString())
                .isNotEmpty();
        long before = fake.asked().size();
        pass(Duration.ofHours(1));
        assertThat(fake.asked().size() - before).as("asked while it was down").isBetween(4L, 14L);

        fake.turns(Mood.FINE);
        pass(Duration.ofMinutes(11));
        inStep(followUp, id);
        assertThat(fake.issue(id).title).isEqualTo("Ours while they were away");
        assertThat(now(followUp).due()).isEqualTo("2026-05-01");
        assertThat(owner().get("/api/v1/trackers/" + key).json().get("trouble").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void aTicketIsMadeOnceWhateverHappens(String kind) {
        connect(kind);
        for (Mood mood : List.of(Mood.LOST, Mood.BROKEN, Mood.SLOW)) {
            FollowUp followUp = made("Made once: " + mood);
            int there = fake.all().size();
            fake.slowness(Duration.ofMillis(1_300));
            fake.turns(mood, 1, "POST");
            wanted(followUp);
            settle();
            assertThat(link(followUp).get("phase").asString()).isEqualTo("making");
            fake.turns(Mood.FINE);
            if (mood != Mood.BROKEN) {
                fake.renames(last(), "Somebody was quick: " + mood);
            }
            pass(Duration.ofMinutes(5));
            assertThat(fake.all()).as(mood.toString()).hasSize(there + 1);
            inStep(followUp, last());
            assertThat(now(followUp).title()).startsWith(mood == Mood.BROKEN ? "Made once" : "Somebody was quick");
        }
    }

    private String last() {
        return Long.toString(fake.all().getLast().id);
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void aBusyVendorIsLeftAloneAsLongAsItWants(String kind) {
        connect(kind);
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        fake.retryAfter(300);
        fake.turns(Mood.BUSY);
        change(followUp, draft -> draft.withTitle("Sent later"));
        settle();
        int asked = fake.asked().size();
        fake.turns(Mood.FINE);
        pass(Duration.ofSeconds(290));
        assertThat(fake.asked()).as("nothing was asked meanwhile").hasSize(asked);
        pass(Duration.ofSeconds(20));
        inStep(followUp, id);
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void anAnswerThatIsLostOnTheWayIsNoSecondChange(String kind) {
        connect(kind);
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        String method = kind.equals("github") ? "PATCH" : "PUT";
        fake.turns(Mood.LOST, 1, method);
        change(followUp, draft -> draft.withTitle("Done, and never answered"));
        settle();
        fake.isDue(id, "2026-06-01");
        pass(Duration.ofMinutes(2));
        inStep(followUp, id);
        assertThat(now(followUp).due()).isEqualTo("2026-06-01");
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void webhooksComeTwiceLateAndInTheWrongOrder(String kind) {
        connect(kind);
        FollowUp followUp = made("Time out when the stock is slow");
        String id = ticketed(followUp);
        fake.hooks().forget();
        fake.closes(id);
        fake.reopens(id);
        fake.renames(id, "The last word");
        List<Sent> owed = fake.hooks().owed();
        List<Sent> reversed = owed.reversed();
        reversed.forEach(sent -> assertThat(fake.hooks().send(sent)).isEqualTo(200));
        settle();
        inStep(followUp, id);
        assertThat(now(followUp).title()).isEqualTo("The last word");
        assertThat(now(followUp).state()).isEqualTo(State.OPEN);

        int asked = fake.asked().size();
        owed.forEach(sent -> assertThat(fake.hooks().send(sent)).isEqualTo(200));
        settle();
        assertThat(fake.asked()).as("the same webhooks again ask nothing").hasSize(asked);

        fake.closes(id);
        Sent forged = fake.hooks().owed().getLast();
        for (String wrong : List.of("", "sha256=00", "sha256=" + "0".repeat(64))) {
            assertThat(fake.hooks().send(forged, signed(wrong))).isEqualTo(401);
        }
        if (kind.equals("asana")) {
            assertThat(fake.hooks().send(forged, Map.of("X-Hook-Secret", "mine from now on")))
                    .as("nobody asked for a secret")
                    .isEqualTo(401);
        }
        settle();
        assertThat(fake.asked()).hasSize(asked);
        assertThat(now(followUp).state()).isEqualTo(State.OPEN);
        fake.hooks().forget();
        pass(Duration.ofMinutes(70));
        assertThat(now(followUp).state())
                .as("without any webhook, within the hour")
                .isEqualTo(State.DONE);
        inStep(followUp, id);
    }

    private static Map<String, String> signed(String wrong) {
        return Map.of(
                "X-Hub-Signature",
                wrong,
                "X-Hub-Signature-256",
                wrong,
                "X-Hook-Signature",
                wrong,
                "X-Gitlab-Token",
                wrong);
    }
}
