package dev.andon.remarks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.andon.people.Access;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words are selected and commented on; whoever has the report open sees it at once, and settles it. */
@SuppressWarnings("NullAway.Init")
class RemarksBrowserTest extends RemarkStage {
    private static final String SELECT = "words => { const prose = document.querySelector('#fault .prose');"
            + " const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT); let node;"
            + " while ((node = walker.nextNode())) { const at = node.data.indexOf(words); if (at < 0) continue;"
            + " const range = document.createRange(); range.setStart(node, at); range.setEnd(node, at + words.length);"
            + " const selection = document.getSelection(); selection.removeAllRanges(); selection.addRange(range);"
            + " return true } return false }";

    @Autowired
    Http http;

    private Visitor visitor(Cast.Member member, String path) {
        return Visitor.atADesk(http.base())
                .signIn(member.person().email(), Cast.PASSWORD)
                .go(path);
    }

    @Test
    void whatIsSelectedIsCommentedOnSeenByOthersAtOnceAndResolved() {
        String report = reported("Baskets are empty", "open");
        Cast.Member gil = cast.join("Gil Amaro", Access.VIEWER);
        try (Visitor one = visitor(gil, report);
                Visitor two = visitor(cast.responder(), report)) {
            Page ours = one.page();
            Page theirs = two.page();
            assertThat((boolean) ours.evaluate(SELECT, "since March")).isTrue();
            ours.locator(".remark-bar button:has-text('Comment')").click();
            assertThat(ours.locator("#remarks-fault textarea[name=quote]")).hasValue("since March");
            ours.locator("#remarks-fault textarea[name=text]").fill("How do we know?");
            ours.locator("#remarks-fault .remark-form button.primary").click();
            assertThat(ours.locator("#fault .remark")).containsText("How do we know?");

            assertThat(theirs.locator("#fault .remark")).containsText("Gil Amaro");
            assertThat(theirs.locator("#part-remarks")).containsText("How do we know?");
            assertThat(theirs.locator("nav.views .count")).containsText("1");
            assertThat(theirs.locator("#fault .remark-mark")).containsText("1");
            assertThat((int) theirs.evaluate("CSS.highlights.get('remark').size"))
                    .isEqualTo(1);
            assertThat(two.barriers()).isEmpty();

            assertThat((boolean) ours.evaluate(SELECT, "It had been so")).isTrue();
            ours.locator(".remark-bar button:has-text('Suggest')").click();
            ours.locator("#remarks-fault textarea[name=replacement]").fill("It has been so");
            ours.locator("#remarks-fault .remark-form button.primary").click();
            theirs.locator("#fault .remark.suggestion button:has-text('Accept')")
                    .click();
            assertThat(theirs.locator("#fault .prose").first()).containsText("It has been so since March");
            assertThat(ours.locator("#fault .prose").first()).containsText("It has been so since March");
            assertThat(ours.locator("#fault .remark")).hasCount(1);

            theirs.locator("#fault .remark summary:has-text('Reply')").focus();
            theirs.keyboard().press("Enter");
            theirs.keyboard().press("Tab");
            theirs.keyboard().type("From the graph.");
            theirs.keyboard().press("Tab");
            theirs.keyboard().press("Enter");
            assertThat(ours.locator("#fault .remark .reply")).containsText("From the graph.");
            theirs.locator("#fault .remark button:has-text('Resolve')").click();
            assertThat(ours.locator("#fault .remark")).hasCount(0);
            assertThat(ours.locator("#fault .say")).containsText("2 resolved");
        }
    }

    @Test
    void withoutScriptsTheWordsAreCopiedIntoAForm() {
        String report = reported("Prices are zero", "open");
        try (Visitor visitor = Visitor.withoutJavaScript(http.base())
                .signIn(cast.responder().person().email(), Cast.PASSWORD)
                .go(report)) {
            Page page = visitor.page();
            page.locator("#fault .say a").first().click();
            page.locator(".remark-kinds a:has-text('Suggest')").click();
            page.locator("textarea[name=quote]").fill("too small");
            page.locator(".remark-form button.primary").click();
            page.locator("textarea[name=replacement]").fill("");
            page.locator("textarea[name=quote]").fill("no such words");
            page.locator(".remark-form button.primary").click();
            assertThat(page.locator(".errors")).containsText("does not stand in the text");
            page.locator("textarea[name=quote]").fill("too small");
            page.locator(".remark-form button.primary").click();
            page.locator("textarea[name=replacement]").fill("far too small");
            page.locator(".remark-form button.primary").click();
            assertThat(page.locator("#fault .remark del, #fault .remark ins").first())
                    .isVisible();
            page.locator("#fault .remark button:has-text('Accept')").click();
            assertThat(page.locator("#fault .prose").first()).containsText("The pool was far too small");
        }
    }
}
