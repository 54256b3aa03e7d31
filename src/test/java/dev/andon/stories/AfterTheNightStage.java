package dev.andon.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.andon.home.sample.SampleCompany;
import dev.andon.people.People;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.MailServer;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import dev.andon.testing.Timers;
import dev.andon.testing.Visitor;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The sample company in the middle of an incident, and its people, who can sign in. */
@StoryTest
@SuppressWarnings("NullAway.Init")
abstract class AfterTheNightStage {
    private static final double PATIENCE = 15_000;

    static final String TITLE = "Checkout fails for customers in Norway";

    @Autowired
    Cast cast;

    @Autowired
    Http http;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    SampleCompany sample;

    @Autowired
    People people;

    void theSampleCompanyIsThere() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        clock.set(TestClock.START);
        assertThat(sample.begin(cast.owner().actor())).isTrue();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> sample.progress().orElseThrow().isFinished());
    }

    /** Somebody of the sample company, from now on with an account of their own. */
    Cast.Member comes(String email) {
        return cast.arrive(people.byEmail(email + "@lindqvist.example").orElseThrow());
    }

    static String at(Cast.Member member) {
        return "@" + member.person().handle();
    }

    static JsonNode named(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.get(field).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + list));
    }

    static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? tools.jackson.databind.node.NullNode.getInstance() : answer.json();
    }

    static JsonNode post(Cast.Member who, String path, Map<String, ?> body) {
        return done(who.api().postJson(path, body));
    }

    void theHouseWantsTwoToAccept() {
        done(cast.owner()
                .api()
                .json(
                        "PATCH",
                        "/api/v1/review-rules",
                        Map.of(
                                "rules",
                                List.of(Map.of("severity", "sev2", "due_days", 5, "gate", "accepted", "quorum", 2)))));
    }

    JsonNode state(String report) {
        return done(cast.owner().api().get(report + "/review"));
    }

    void dissents(Cast.Member who, String page, String words) {
        try (Writer reads = new Writer(who, page + "/review")) {
            assertThat(reads.page.locator("main")).containsText("You are asked");
            reads.page.fill("[name=words]", words);
            reads.page.click("button[value=dissent]");
            assertThat(reads.page.locator("main")).containsText("You dissented; that stays beside the report.");
            assertThat(reads.page.locator("main")).containsText(words);
        }
    }

    /** Marks a word as a hand with a mouse does. */
    static void mark(Page page, String where, String word) {
        page.locator(where).evaluate("""
            (prose, word) => {
              const texts = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT)
              while (texts.nextNode()) {
                const at = texts.currentNode.data.indexOf(word)
                if (at < 0) continue
                getSelection().setBaseAndExtent(texts.currentNode, at + 2, texts.currentNode, at + word.length)
                return
              }
              throw new Error(`no ${word}`)
            }\
            """, word);
    }

    static List<String> subjects(MailServer mail, Cast.Member to) {
        return mail.to(to.person().email()).stream()
                .map(message -> {
                    try {
                        return message.getSubject();
                    } catch (MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    /** Somebody at a desk with the report open. */
    final class Writer implements AutoCloseable {
        final Visitor visitor;
        final Page page;

        Writer(Cast.Member member, String path) {
            visitor = Visitor.atADesk(http.base()).signIn(member.person().email(), Cast.PASSWORD);
            page = visitor.go(path).page();
        }

        Locator in(String key, String what) {
            return page.locator("section#" + key + " " + what);
        }

        void open(String key) {
            in(key, ".edit a.go").click();
            in(key, ".cm-content").waitFor();
        }

        void type(String key, String words) {
            in(key, ".cm-content").click();
            page.keyboard().press("Control+End");
            page.keyboard().insertText(words);
        }

        /** Puts other words in the place of some that stand there. */
        void change(String key, String from, String to) {
            in(key, ".cm-content").click();
            String whole = in(key, ".cm-content").innerText();
            assertThat(whole).contains(from);
            page.keyboard().press("Control+a");
            page.keyboard().press("Delete");
            page.keyboard().insertText(whole.replace(from, to));
        }

        void seesIn(String key, String words) {
            assertThat(in(key, ".cm-content")).containsText(words);
        }

        @Override
        public void close() {
            assertThat(visitor.complaints()).isEmpty();
            visitor.close();
        }
    }
}
