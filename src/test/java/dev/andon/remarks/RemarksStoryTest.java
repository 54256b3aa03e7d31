package dev.andon.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.MailServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Three people talk about a report: they comment, suggest, accept, dispute, mention, and settle it. */
class RemarksStoryTest extends RemarkStage {
    @Test
    void threePeopleCommentSuggestAcceptAndDispute() {
        String report = reported("Cards are declined", "open");
        Cast.Member tove = cast.join("Tove Lind", Access.RESPONDER);
        Cast.Member ivo = cast.join("Ivo Penn", Access.VIEWER);

        String question = said(ivo, report, "comment", "since March", "How do we know?");
        assertThat(comment(question).at("/passage/state").asString()).isEqualTo("stands");
        String suggestion =
                said(tove, report, "suggestion", "too small", "Give the number.", "replacement", "too small: 20 of 80");
        assertThat(comment(suggestion).at("/passage/quote").asString()).isEqualTo("too small");
        String dispute = said(ivo, report, "dispute", "came to the wrong team", "It came to us, and we were asleep.");
        String joined = said(tove, report, "confirmation", "came to the wrong team", "");
        assertThat(joined).as("about the same statement").isEqualTo(dispute);
        assertThat(comment(dispute).get("confirming").toString()).contains("Tove Lind");
        assertThat(comment(dispute).get("disputing").toString()).contains("Ivo Penn");

        assertThat(post(ivo, suggestion + "/acceptance", Map.of()).status()).isEqualTo(403);
        JsonNode accepted = done(cast.responder(), suggestion + "/acceptance", Map.of());
        assertThat(accepted.at("/suggestion/outcome").asString()).isEqualTo("accepted");
        assertThat(body(report, "fault")).startsWith("The pool was **too small: 20 of 80** [1].");
        assertThat(comment(dispute).at("/passage/state").asString()).isEqualTo("stands");
        assertThat(comment(question).at("/passage/now").asString()).isEqualTo("since March");

        String late = said(tove, report, "suggestion", "It had been so since March.", "", "replacement", "");
        write(report, "fault", body(report, "fault").replace("since March", "since May"));
        Answer refused = post(cast.responder(), late + "/acceptance", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("changed since", "since May");
        assertThat(comment(late).at("/passage/state").asString()).isEqualTo("changed");
        assertThat(post(cast.responder(), late + "/decline", Map.of("reason", ""))
                        .status())
                .isEqualTo(422);
        done(cast.responder(), late + "/decline", Map.of("reason", "It was May."));

        assertThat(get(ivo, report + "/comments?show=disputed").json().get("items"))
                .hasSize(1);
        assertThat(get(ivo, report + "/comments?show=open").json().get("items")).hasSize(2);
        assertThat(ivo.browser().get(report + "/review").body())
                .as("whoever approves sees what is disputed")
                .contains("Seen otherwise, and open", "Ivo Penn saw it otherwise");
        done(ivo, dispute + "/replies", Map.of("stance", "confirm"));
        assertThat(comment(dispute).get("disputing")).isEmpty();
        assertThat(ivo.browser().get(report + "/review").body()).doesNotContain("Seen otherwise");
        assertThat(post(ivo, dispute + "/resolution", Map.of()).status()).isEqualTo(403);
        done(cast.responder(), dispute + "/resolution", Map.of());
        assertThat(comment(dispute).get("replies")).hasSize(2);
        assertThat(post(ivo, dispute + "/replies", Map.of("text", "And?")).status())
                .isEqualTo(409);

        JsonNode thanks = get(ivo, report + "/contributions").json().get("items");
        assertThat(thanks.toString())
                .contains("\"name\":\"Tove Lind\"", "\"suggested\":2", "\"accepted\":1", "\"heading\":\"");
        String page = ivo.browser().get(report).body();
        assertThat(page).contains("How do we know?", "Comments", "1<span class=\"hidden\"> open");
        assertThat(ivo.browser().get(report + "/comments?show=resolved").body())
                .contains("It came to us", "Declined by", "Who contributed");
        assertThat(get(ivo, report + "/export?format=markdown").body()).doesNotContain("How do we know?");
    }

    @Test
    void whoeverIsMentionedIsToldByLetterAndAtHomeIfTheyMaySeeTheReport() {
        Cast.Member noor = cast.join("Noor Haddad", Access.RESPONDER);
        Cast.Member pim = cast.join("Pim Voss", Access.VIEWER);
        String report = reported("Disks are full", "open");
        String secret = reported("A key leaked", "restricted");
        try (MailServer mail = MailServer.up()) {
            String comment = said(cast.responder(), report, "comment", null, "Were you there, " + at(pim) + "?");
            said(cast.responder(), secret, "comment", null, "Not for you, " + at(pim) + ".");
            timers.runDue();
            assertThat(mail.to(pim.person().email())).hasSize(1);
            assertThat(pim.browser().get("/").body())
                    .contains("You were mentioned", "Disks are full")
                    .doesNotContain("A key leaked");
            assertThat(pim.browser().get("/account/mentions").body()).doesNotContain("A key leaked");
            assertThat(pim.browser().get(comment).body()).contains("Were you there");
            assertThat(pim.browser().get("/").body()).doesNotContain("You were mentioned");

            pim.browser().postForm("/account/mentions", Map.of("letters", "false"));
            said(noor, report, "comment", null, "And you, " + at(pim) + ", `@nobody`?");
            timers.runDue();
            assertThat(mail.to(pim.person().email())).hasSize(1);
            assertThat(pim.browser().get("/").body()).contains("You were mentioned");
        }
        assertThat(cast.responder().browser().get(secret + "/comments").body())
                .contains("Pim Voss cannot see this report and was told nothing.");
        assertThat(get(pim, secret + "/comments").status()).isEqualTo(404);
        assertThat(post(pim, secret + "/comments", Map.of("text", "x")).status())
                .isEqualTo(404);
    }

    @Test
    void whatOneSaysIsChangedWithItsHistoryTakenBackAndLeavesAPlaceWhenOthersAnswered() {
        String report = reported("Search is slow", "open");
        Cast.Member uli = cast.join("Uli Frey", Access.VIEWER);
        String comment = said(uli, report, "comment", "The alarm", "Which one?", "before", "March. ");
        String tag = get(uli, comment).header("ETag");
        Answer edited = uli.api()
                .with("If-Match", tag)
                .json("PATCH", "/api/v1" + comment + "/sayings/0", Map.of("text", "Which one of the two?"));
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        Answer stale = uli.api()
                .with("If-Match", tag)
                .json("PATCH", "/api/v1" + comment + "/sayings/0", Map.of("text", "Late"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(cast.owner()
                        .api()
                        .json("PATCH", "/api/v1" + comment + "/sayings/0", Map.of("text", "Mine"))
                        .status())
                .isEqualTo(403);
        assertThat(uli.browser().get(report).body()).contains("Before it was edited", "Which one?", ", edited");

        done(cast.responder(), comment + "/replies", Map.of("text", "The first."));
        assertThat(uli.api()
                        .json("DELETE", "/api/v1" + comment + "/sayings/0", Map.of())
                        .status())
                .isEqualTo(204);
        JsonNode left = comment(comment);
        assertThat(left.at("/said/text").asString()).isEmpty();
        assertThat(left.get("replies")).hasSize(1);
        assertThat(uli.browser().get(report).body()).contains("took this back").doesNotContain("Which one");
        cast.responder().api().json("DELETE", "/api/v1" + comment + "/sayings/1", Map.of());
        assertThat(get(uli, comment).status()).isEqualTo(404);
    }

    @Test
    void aQuoteIsFoundAsItIsReadAndRefusedWhenItCouldBeAnywhere() {
        String report = reported("Images are broken", "open");
        Cast.Member rui = cast.responder();
        String citing = said(rui, report, "comment", "small 1. It had", "Across a citation");
        assertThat(comment(citing).at("/passage/quote").asString()).isEqualTo("**too small** [1]. It had");
        JsonNode twice = post(rui, report + "/comments", Map.of("section", "fault", "quote", "alarm came", "text", "x"))
                .json();
        assertThat(twice.toString()).contains("\"quote\"", "stands there 2 times");
        String second = said(rui, report, "comment", "alarm came", "This one", "before", "late, and the ");
        write(report, "fault", CAUSE.replace("The alarm came late, and", "Late, and"));
        assertThat(comment(second).at("/passage/state").asString()).isEqualTo("stands");
        write(report, "fault", "Everything is written anew.");
        assertThat(comment(second).at("/passage/state").asString()).isEqualTo("gone");
        assertThat(rui.browser().get(report).body()).contains("on text that is gone", "“alarm came”");
        write(report, "fault", CAUSE);
        assertThat(comment(citing).at("/passage/state").asString())
                .as("the words are back")
                .isEqualTo("stands");
        for (Map<String, String> bad : List.of(
                Map.of("text", ""),
                Map.of("text", "x", "section", "nowhere"),
                Map.of("text", "x", "quote", "The pool"),
                Map.of("text", "x", "kind", "joke"),
                Map.of("kind", "dispute", "section", "fault", "text", "x"),
                Map.of("kind", "dispute", "section", "fault", "quote", "Everything"),
                Map.of("kind", "suggestion", "section", "fault", "quote", "since March"),
                Map.of("kind", "suggestion", "section", "fault", "quote", "since March", "replacement", "since March"),
                Map.of("text", "x", "replacement", "y"),
                Map.of("text", "x".repeat(8_001)))) {
            assertThat(post(rui, report + "/comments", bad).status())
                    .as("%s", bad)
                    .isEqualTo(422);
        }
    }
}
