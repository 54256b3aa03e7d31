package dev.andon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void whatPeopleWriteIsShownAsTheyMeantIt() {
        assertThat(Markdown.html("**bold** ~~gone~~ `code`"))
                .contains("<strong>bold</strong>", "<del>gone</del>", "<code>code</code>");
        assertThat(Markdown.html("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<th>a</th>", "<td align=\"right\">2</td>");
        assertThat(Markdown.html("- [x] done\n- [ ] open")).contains("type=\"checkbox\"", "disabled", "checked");
        assertThat(Markdown.html("see https://grafana.example/d/7 now"))
                .contains("<a href=\"https://grafana.example/d/7\" rel=\"noopener nofollow\">");
        assertThat(Markdown.html("```json\n{}\n```")).contains("<code class=\"language-json\">");
    }

    @Test
    void headingsStayBelowThoseOfThePage() {
        assertThat(Markdown.html("# One\n\n###### Six")).contains("<h3>One</h3>", "<h6>Six</h6>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](  javascript:alert(1))",
                "[x](java&#x0A;script:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "![x](javascript:alert(1))",
                "![x](https://elsewhere.example/pixel.png)",
                "![x](//elsewhere.example/pixel.png)",
                "![x](/\\elsewhere.example/pixel.png)",
                "<a href=\"/\" onclick=\"alert(1)\">x</a>",
                "[x](/ \"title\\\" onmouseover=alert(1) x=\\\"\")",
                "<style>*{display:none}</style>",
                "<iframe src=//elsewhere.example></iframe>",
                "<svg onload=alert(1)>",
                "<form action=/sign-out method=post><input type=submit></form>",
                "<input type=\"password\" name=\"p\">",
                "```\"><script>alert(1)</script>\nx\n```",
                "<!--><script>alert(1)</script>-->",
                "<https://x.example/\"onmouseover=\"alert(1)>",
                "[a]: javascript:alert(1)\n\n[a]",
                "\u0000<script>alert(1)</script>"
            })
    void nothingInATextCanRunOrReachElsewhere(String nasty) {
        String html = Markdown.html(nasty).toLowerCase(Locale.ROOT);

        String tags = String.join(" ", html.split("(?<=>)[^<]*|^[^<]*"));
        assertThat(tags)
                .doesNotContain("<script", "<style", "<iframe", "<svg", "<form", "<input", "javascript:", "vbscript:")
                .doesNotContain("data:", "src=\"https:", "src=\"//", "src=\"/\\")
                .doesNotContainPattern("<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\son\\w+\\s*=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "![", "[", "*a _b ", "**a *b ", "`", "<", "(", "| ", "1. ", "~~a *b "})
    void aTextThatNestsWithoutEndIsShownAllTheSame(String piece) {
        String text = piece.repeat(20_000 / piece.length()) + "x" + "](/a)".repeat(4000) + "\n\nx";

        assertThat(Markdown.html(text)).contains("x");
    }

    @Test
    void emphasisNestedWithoutEndIsShownAsItIs() {
        String text = "*a **b ".repeat(3000) + "x" + "** *".repeat(3000);

        assertThat(Markdown.html(text)).contains("x");
    }

    @Test
    void aLongTextIsRenderedInLinearTime() {
        String text = "A line with *some* `code` and https://x.example/y.\n\n".repeat(2000);

        assertThat(Markdown.html(text)).hasSizeGreaterThan(text.length());
    }
}
