package dev.andon.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.followups.DeclineDraft;
import dev.andon.followups.FollowUp;
import dev.andon.followups.Priority;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.testing.Cast;
import dev.andon.testing.MailServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A risk that was accepted for a time: when that is over, whoever accepted it decides again. */
class AcceptedRiskStoryTest extends DeadlineStage {
    @Test
    void whoAcceptedTheRiskIsToldOnceOnTheFirstBusinessMorningAfterTheirTime() throws MessagingException, IOException {
        Cast.Member ana = cast.join("Ana Silva", Access.RESPONDER);
        FollowUp valve = declined("Replace the valve", ana, "2026-03-13");
        try (MailServer mail = MailServer.up()) {
            at("2026-03-13T20:00:00Z");
            at("2026-03-15T12:00:00Z");
            assertThat(subjects(mail, ana)).as("the weekend").isEmpty();
            at("2026-03-16T12:00:00Z");
            at("2026-03-17T12:00:00Z");
            assertThat(subjects(mail, ana))
                    .containsExactly("Decide again: %s Replace the valve".formatted(valve.name()));
            assertThat(text(mail.to(ana.person().email()).getFirst()))
                    .contains("Ana Silva accepted the risk until Friday, 13 March");
            assertThat(subjects(mail, cast.responder())).as("who owns it").isEmpty();

            decline(valve, ana, "2026-03-31");
            at("2026-04-01T12:00:00Z");
            assertThat(subjects(mail, ana)).as("accepted anew, told anew").hasSize(2);
        }
        assertThat(cast.responder().browser().get(valve.path()).body())
                .contains("Ana Silva was told that the time of the accepted risk is over");
    }

    @Test
    void nobodyIsToldOfARiskThatNobodyRunsAnyMore() {
        Cast.Member ana = cast.join("Ana Reis", Access.RESPONDER);
        FollowUp hatch = declined("Seal the hatch", ana, "2026-03-13");
        followingUp.reopen(rui(), hatch.number(), "We do it after all");
        settled();
        try (MailServer mail = MailServer.up()) {
            at("2026-03-16T12:00:00Z");
            assertThat(subjects(mail, ana)).isEmpty();
        }
    }

    @Test
    void whenTheyLeftTheManagerOfTheTeamDecides() {
        Cast.Member ana = cast.join("Ana Pinto", Access.RESPONDER);
        Cast.Member mona = cast.join("Mona Costa", Access.RESPONDER);
        team("dock", "Dock", mona);
        FollowUp crane = declined("Paint the crane", ana, "2026-03-13");
        assertThat(cast.owner()
                        .browser()
                        .postForm("/people/" + ana.id() + "/deactivation", Map.of())
                        .status())
                .isEqualTo(303);
        try (MailServer mail = MailServer.up()) {
            at("2026-03-16T12:00:00Z");
            assertThat(subjects(mail, mona))
                    .isEqualTo(List.of("Decide again: %s Paint the crane".formatted(crane.name())));
        }
    }

    private FollowUp declined(String title, Cast.Member accepter, String until) {
        long incident = incident(title + ", nobody did", "sev3", "open");
        FollowUp made =
                followUp(incident, title, cast.responder().id(), title.contains("crane") ? "dock" : "", Priority.P2);
        decline(made, accepter, until);
        return followUps.find(Actor.system(), made.number());
    }

    private void decline(FollowUp followUp, Cast.Member accepter, String until) {
        followingUp.decline(
                rui(),
                followUp.number(),
                DeclineDraft.of("It costs more than it spares", accepter.id(), LocalDate.parse(until)));
        settled();
    }
}
