package dev.andon.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.followups.FollowUp;
import dev.andon.followups.Priority;
import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.MailServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody else made it theirs: they hear of it the next business morning, once, and not by finding it. */
class YoursNowStoryTest extends DeadlineStage {
    private static final Priority P2 = Priority.P2;

    @Test
    void whoIsGivenAFollowUpIsToldTheNextBusinessMorning() throws MessagingException, IOException {
        Cast.Member petra = cast.join("Petra Pinto", Access.RESPONDER);
        Cast.Member quim = cast.join("Quim Queiroz", Access.RESPONDER);
        try (MailServer mail = MailServer.up()) {
            at("2026-03-06T15:00:00Z");
            FollowUp chain = followUp(incident("The anchor drags", "sev4", "open"), "Weigh the chain", null, "", P2);
            at("2026-03-06T15:10:00Z");
            own(cast.responder(), chain, petra);
            at("2026-03-08T12:00:00Z");
            assertThat(subjects(mail, petra)).as("a week end").isEmpty();
            at("2026-03-09T09:01:00Z");
            assertThat(subjects(mail, petra)).containsExactly("Yours now: %s Weigh the chain".formatted(chain.name()));
            assertThat(last(mail, petra)).contains("Somebody gave it to you. It has no day yet.");
            at("2026-03-10T09:01:00Z");
            assertThat(subjects(mail, petra)).hasSize(1);
            assertThat(cast.responder()
                            .browser()
                            .get("/follow-ups/" + chain.number())
                            .body())
                    .contains("Petra Pinto was told that it is theirs");

            own(quim, chain, quim);
            at("2026-03-11T09:01:00Z");
            assertThat(subjects(mail, quim)).as("who takes one knows").isEmpty();

            own(cast.responder(), chain, petra);
            own(cast.responder(), chain, quim);
            at("2026-03-12T09:01:00Z");
            assertThat(subjects(mail, petra)).as("not theirs any more by then").hasSize(1);
            assertThat(subjects(mail, quim)).as("theirs all along").isEmpty();
        }
    }

    @Test
    void whoIsGivenSomethingOverdueIsToldOfItAndItsDayInOneLetter() throws MessagingException, IOException {
        Cast.Member rosa = cast.join("Rosa Reis", Access.RESPONDER);
        try (MailServer mail = MailServer.up()) {
            FollowUp lamp = followUp(incident("The beacon is dark", "sev4", "open"), "Change the lamp", null, "", P2);
            patch(cast.responder(), lamp, Map.of("due", "2026-03-04"));
            at("2026-03-10T12:00:00Z");
            own(cast.responder(), lamp, rosa);
            at("2026-03-11T09:01:00Z");
            assertThat(subjects(mail, rosa)).containsExactly("Yours now: %s Change the lamp".formatted(lamp.name()));
            assertThat(last(mail, rosa)).contains("Its last day is Wednesday, 4 March.");
        }
    }

    private static String last(MailServer mail, Cast.Member to) throws MessagingException, IOException {
        return text(mail.to(to.person().email()).getLast());
    }

    private void own(Cast.Member by, FollowUp followUp, Cast.Member owner) {
        patch(by, followUp, Map.of("owner", owner.id()));
    }

    private void patch(Cast.Member by, FollowUp followUp, Map<String, ?> change) {
        Answer changed = by.api().json("PATCH", "/api/v1/follow-ups/" + followUp.number(), change);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        settled();
    }
}
