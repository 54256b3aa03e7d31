package dev.andon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    private static final Path SOURCES = Path.of("src/main/jte");
    /** A file that is opened from a disk carries its looks in itself; it is sent with a policy of its own. */
    private static final Path OFFLINE = SOURCES.resolve("contacts/offline.jte");
    /** A letter is read in somebody's mail program, which keeps no other looks than those at each element. */
    private static final Path LETTER = SOURCES.resolve("mail/letter.jte");

    private final Templates templates = new Templates(TemplateEngine.createPrecompiled(ContentType.Html));

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateNeedsMoreThanTheContentPolicyAllows(Path template) throws IOException {
        String text = Files.readString(template).replaceAll("(?s)<%--.*?--%>", "");

        assertThat(text)
                .doesNotContainPattern("(?i)<[a-z][^>]*\\son[a-z]+\\s*=")
                .doesNotContainPattern(template.equals(LETTER) ? "(?i)<style" : "(?i)<[a-z][^>]*\\sstyle\\s*=")
                .doesNotContainPattern(template.equals(OFFLINE) ? "(?i)<style[^>]" : "(?i)<style")
                .doesNotContainPattern("(?i)<script(?![^>]*\\ssrc=)(?! type=\"importmap\")")
                .doesNotContain("javascript:");
    }

    @Test
    void aFieldShowsWhatWasTypedAndWhatWasWrongWithIt() {
        var form = new Form(
                Map.of("title", "\"><script>x</script>"),
                List.of(new dev.andon.platform.problem.FieldError("title", "is too long")));

        String html = templates.render("ui/field", Map.of("form", form, "name", "title", "label", "Title"));

        assertThat(html)
                .contains("value=\"&#34;>&lt;script>", "aria-invalid=\"true\"", "aria-describedby=\"title-error\"")
                .contains("is too long")
                .doesNotContain("<script>");
    }

    @Test
    void aPasswordIsNeverSentBack() {
        var form = Form.of(Map.of("password", "hunter2"));

        String html = templates.render(
                "ui/field", Map.of("form", form, "name", "password", "label", "Password", "type", "password"));

        assertThat(html).doesNotContain("hunter2");
    }

    @Test
    void theSummaryOfErrorsLeadsToEachField() {
        var form = new Form(Map.of(), List.of(new dev.andon.platform.problem.FieldError("next_update", "is required")));

        assertThat(templates.render("ui/errors", Map.of("form", form)))
                .contains("role=\"alert\"", "<a href=\"#next_update\">Next update is required</a>");
    }
}
