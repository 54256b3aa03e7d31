package dev.andon.exports.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.exports.Manuscript;
import dev.andon.exports.Manuscript.Part;
import dev.andon.exports.Target;
import dev.andon.learning.ReportSection;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Every format word for word, against files that somebody has looked at. */
class FormatsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/exports");

    private final Manuscript manuscript = Scene.manuscript();

    private static void golden(String name, String text) throws IOException {
        Path made = Path.of("target/exports").resolve(name);
        Files.createDirectories(made.getParent());
        Files.writeString(made, text);
        assertThat(text).as(name).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }

    @Test
    void markdownWithFrontMatter() throws IOException {
        golden("report.md", FrontMatter.of(manuscript));
    }

    @Test
    void confluenceIsWellFormedAndHasNoMacroThatSomebodyTyped() throws Exception {
        String storage = Confluence.of(manuscript);
        golden("confluence.xml", storage);
        parsed("<page xmlns:ac=\"ac\" xmlns:ri=\"ri\">" + storage + "</page>");
        assertThat(storage).doesNotContain("ac:name=\"html\"", "<script");
    }

    @Test
    void pastedTextFitsTheEditor() throws Exception {
        for (Target target : Target.values()) {
            String html = Rich.of(manuscript, target);
            golden(target.word() + ".html", html);
            parsed("<div>" + html + "</div>");
            assertThat(html).doesNotContain("<script", "javascript:", "<img");
        }
    }

    @Test
    void jsonSaysItsVersion() throws IOException {
        JsonMapper json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        golden(
                "report.json",
                json.writerWithDefaultPrettyPrinter().writeValueAsString(ReportJson.of(manuscript)) + "\n");
    }

    @Test
    void whatIsExportedAsMarkdownReadsBackToTheSameSections() {
        for (List<ReportSection> sections :
                List.of(Scene.sections(), Scene.sections().reversed())) {
            Manuscript from = Scene.manuscript(sections);
            String[] halves = FrontMatter.of(from).split("(?m)^---\n", 3);
            assertThat(new Yaml().<java.util.Map<String, Object>>load(halves[1]))
                    .containsEntry("incident", 205)
                    .containsEntry("template", "s0")
                    .containsEntry("severity", "sev1")
                    .containsEntry("services", List.of("checkout", "gateway"))
                    .containsEntry("published_by", "Liv Halden");
            Matcher marks = Pattern.compile("<!-- section: (\\S+) -->").matcher(halves[2]);
            assertThat(marks.results().map(mark -> mark.group(1)))
                    .isEqualTo(sections.stream().map(ReportSection::key).toList());
            assertThat(from.parts())
                    .extracting(Part::key)
                    .isEqualTo(sections.stream().map(ReportSection::key).toList());
            for (int i = 0; i < sections.size(); i++) {
                assertThat(from.parts().get(i).body())
                        .isEqualTo(sections.get(i).body().strip());
                assertThat(from.parts().get(i).form())
                        .isEqualTo(sections.get(i).form().name().toLowerCase(Locale.ROOT));
            }
        }
    }

    static void parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(xml.getBytes(UTF_8)).isNotEmpty();
    }
}
