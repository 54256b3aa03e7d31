package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Three incidents, and the review meeting that makes six follow-ups of two teams of them. */
@SuppressWarnings("NullAway.Init")
abstract class LessonMeeting extends LessonStage {
    long cards;
    long refunds;
    long stock;
    String meeting;
    long pin;
    long alert;
    long rewrite;
    long page;
    long compare;
    long refuse;

    void threeIncidentsAreOver() {
        cards = declared("Cards are declined at the checkout", "sev1", "checkout");
        done(ana.api(), "/incidents/" + cards + "/participants", Map.of());
        over(cards, rui, 50);
        refunds = declared("Refunds wait for hours", "sev2", "checkout");
        over(refunds, rui, 90);
        stock = declared("Stock counts are wrong", "sev2", "stock");
        over(stock, otto, 30);
        reportIsWritten(cards, rui, "Driver follows the latest version");
        reportIsWritten(refunds, rui, "One queue for everything");
    }

    void aMeetingTakesThemAndSendsOneReportBack() {
        meeting = "/reviews/"
                + done(rui.api(), "/reviews", Map.of("starts_at", "2026-03-12T09:00:00Z", "zone", "Europe/Berlin"))
                        .get("id")
                        .asLong();
        for (long incident : List.of(cards, refunds, stock)) {
            done(rui.api(), meeting + "/topics", Map.of("incident", incident));
        }
        assertThat(read(meeting).get("guests").toString())
                .contains("Took part in INC-" + cards, "Ana Alves")
                .contains("Manages Payments, which owns Checkout", "Manages Warehouse, which owns Stock");
        assertThat(topic(cards).at("/readiness/ready").asBoolean()).isTrue();
        assertThat(topic(stock).at("/readiness/ready").asBoolean()).isFalse();

        String waits = meeting + "/topics/" + topic(stock).get("id").asLong();
        done(rui.api(), waits + "/returns", Map.of("reason", "What did people at the shelves see?"));
        done(rui.api(), meeting + "/invitations", Map.of());
        settle();
        assertThat(letter(otto, "Sent back: Stock counts are wrong"))
                .contains("What did people at the shelves see?", "factor");
        assertThat(subjects(mona)).contains("Invitation: Review of 12 March 2026, 12 Mar 2026, 10:00");
        assertThat(read(meeting).get("minutes_planned").asInt()).isEqualTo(30);
    }

    void theReportIsReadyInTime() {
        at("2026-03-10T09:00:00Z");
        assertThat(subjects(otto)).contains("To be ready soon: Stock counts are wrong");
        reportIsWritten(stock, otto, "Counts without a floor");
        clock.forward(Duration.ofMinutes(20));
        settle();
        assertThat(subjects(rui)).contains("Ready: Stock counts are wrong");
        assertThat(topic(stock).get("state").asString()).isEqualTo("planned");
        assertThat(read(meeting).get("minutes_planned").asInt()).isEqualTo(45);
        at("2026-03-11T09:00:00Z");
        assertThat(letter(mona, "To read for Review of 12 March 2026")).contains("Stock counts are wrong");
        assertThat(subjects(otto)).noneMatch(subject -> subject.startsWith("Not ready"));
    }

    void theMeetingWritesSixFollowUpsDown() {
        at("2026-03-12T09:00:00Z");
        done(ana.api(), meeting + "/attendance", Map.of());
        done(mona.api(), meeting + "/attendance", Map.of());
        step("start");
        assertThat(rui.browser().get(meeting + "/room").body())
                .as("the team that owns it is offered first")
                .contains("<option value=\"payments\">Payments: owns Checkout, which was hit</option>");
        pin = writtenDown("Pin the version of the payment driver", ana, "payments");
        alert = writtenDown("Alert when one card in a hundred is declined", rui, "payments");
        done(rui.api(), meeting + "/notes", Map.of("kind", "decision", "words", "Nothing follows the latest version."));
        clock.forward(Duration.ofMinutes(14));
        step("next");
        rewrite = writtenDown("Rewrite the gateway to the bank", rui, "payments");
        page = writtenDown("Page on a refund older than ten minutes", ana, "payments");
        clock.forward(Duration.ofMinutes(10));
        step("next");
        compare = writtenDown("Compare counts with the shelves each night", otto, "warehouse");
        refuse = writtenDown("Refuse counts below zero", otto, "");
        clock.forward(Duration.ofMinutes(15));
        step("end");
        assertThat(topic(stock).get("state").asString()).isEqualTo("taken");
    }

    void theMinutesAreSent() {
        done(rui.api(), meeting + "/minutes/drafts", Map.of());
        done(rui.api(), meeting + "/minutes/letters", Map.of());
        settle();
        assertThat(letter(wim, "Minutes: Review of 12 March 2026"))
                .contains("There: Ana Alves, Mona Moreau", "14 of 15 minutes", "Nothing follows the latest version.")
                .contains("F-%d".formatted(pin), "F-%d".formatted(refuse), "Refuse counts below zero, Otto Olsen");
    }

    // In the meeting.

    private JsonNode topic(long incident) {
        for (JsonNode topic : read(meeting).get("topics")) {
            if (topic.get("incident").asLong() == incident) {
                return topic;
            }
        }
        throw new AssertionError("it does not take INC-" + incident);
    }

    private void step(String step) {
        done(rui.api(), meeting + "/room/steps", Map.of("step", step));
    }

    private long writtenDown(String title, Cast.Member owner, String team) {
        Map<String, ?> draft = Map.of("title", title, "owner", owner.id(), "team", team);
        return done(rui.api(), meeting + "/follow-ups", draft).get("number").asLong();
    }

    /** Every section written, a factor named, and a word on what follows. */
    void reportIsWritten(long number, Cast.Member author, String factor) {
        String report = "/incidents/" + number + "/report";
        for (JsonNode section : read(report).get("sections")) {
            String url = V1 + report + "/sections/" + section.get("key").asString();
            Answer now = author.api().get(url);
            if (now.json().get("body").asString("").isBlank()) {
                author.api().with("If-Match", now.header("ETag")).json("PATCH", url, Map.of("body", "As it was."));
            }
        }
        Map<String, ?> because = Map.of("text", factor, "factor", factor, "kind", "technical", "role", "trigger");
        done(author.api(), report + "/whys/nodes", because);
        Map<String, ?> later = Map.of("reason", "The meeting decides what follows.");
        Answer said = author.api().json("PUT", V1 + "/incidents/" + number + "/no-follow-up", later);
        assertThat(said.status()).as(said.body()).isEqualTo(204);
    }
}
