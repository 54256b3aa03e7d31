package dev.andon.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.andon.documents.AddItem;
import dev.andon.documents.Appendix;
import dev.andon.learning.ReportAddress;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Act;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report leaves the house in every format, for whoever may read it and nobody else. */
@StoryTest
class ExportStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Exports exports;

    @Autowired
    Appendix appendix;

    @Autowired
    JdbcClient db;

    private Http api() {
        return cast.responder().api();
    }

    private long reported(String title, String visibility) {
        Answer declared = api().postJson(
                        "/api/v1/incidents", Map.of("title", title, "severity", "sev2", "visibility", visibility));
        long number = declared.json().get("number").asLong();
        String home = "/api/v1/incidents/" + number;
        api().postJson(home + "/status-changes", Map.of("status", "resolved", "reason", "a larger pool"));
        await().until(() -> api().get(home + "/report").status() == 200);
        String section = home + "/report/sections/fault";
        Answer written = api().with("If-Match", api().get(section).header("ETag"))
                .json("PATCH", section, Map.of("body", "The pool was **empty** <b>.\n\n" + table(60)));
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        return number;
    }

    private static String table(int rows) {
        return "| Time | What happened |\n|---|---|\n" + "| 01:12 | The error rate rose |\n".repeat(rows);
    }

    @Test
    void aReportIsTakenOutInEveryFormat() throws IOException {
        long number = reported("Cards are declined", "open");
        String export = "/api/v1/incidents/" + number + "/report/export";
        assertThat(cast.viewer().api().get(export).json().get("format").asString())
                .isEqualTo("andon-report");
        assertThat(api().with("Accept", "text/markdown").get(export).body()).startsWith("---\nandon_report: 1\n");
        assertThat(api().with("Accept", "text/html").get(export).body())
                .contains("<!DOCTYPE html>", "<strong>empty</strong> &lt;b&gt;")
                .doesNotContain("<link", "<script", "<bookmarks");
        Answer confluence = api().get(export + "?format=confluence");
        assertThat(confluence.body()).contains("<ac:structured-macro ac:name=\"toc\">");
        assertThat(confluence.header("Content-Disposition")).contains("INC-" + number + "-report.xml");
        assertThat(api().get(export + "?format=papyrus").status()).isEqualTo(422);
        assertThat(api().get(export + "?format=papyrus").body()).contains("\"format\"", "markdown, html, pdf");
        assertThat(api().get(export + "?edition=4").status()).isEqualTo(404);
        Http browser = cast.viewer().browser();
        assertThat(browser.get("/incidents/" + number + "/report").body()).contains("/report/export\"");
        assertThat(browser.get("/incidents/" + number + "/report/export").body())
                .contains("format=pdf", "Notion");
        assertThat(browser.get("/incidents/" + number + "/report/export/paste/google-docs")
                        .body())
                .contains("data-controller=\"rich\"", "border-collapse");
        assertThat(browser.get("/incidents/" + number + "/report/export/paste/word")
                        .status())
                .isEqualTo(404);
        pdf(number);
    }

    @Test
    void rolesStandInThePlaceOfNames() {
        long number = reported("Webhooks are late", "open");
        String name = cast.responder().person().name();
        String section = "/api/v1/incidents/" + number + "/report/sections/fault";
        api().with("If-Match", api().get(section).header("ETag"))
                .json(
                        "PATCH",
                        section,
                        Map.of("body", name + " saw it first. " + name.split(" ", 2)[0] + " told @olivia."));
        for (Format format : List.of(Format.MARKDOWN, Format.HTML, Format.JSON, Format.CONFLUENCE)) {
            String url = "/api/v1/incidents/" + number + "/report/export?format=" + format.word();
            assertThat(api().get(url).body()).contains(name);
            assertThat(api().get(url + "&names=roles").body())
                    .contains("saw it first")
                    .doesNotContain(name, name.split(" ", 2)[0], "@olivia");
        }
        assertThat(api().get("/api/v1/incidents/" + number + "/report/export?names=odd")
                        .status())
                .isEqualTo(422);
    }

    private void pdf(long number) throws IOException {
        Exported file = exports.file(cast.viewer().actor(), ReportAddress.main(number), null, Format.PDF, true);
        Files.write(Path.of("target/report.pdf"), file.bytes());
        PdfReader reader = new PdfReader(file.bytes());
        assertThat(reader.getNumberOfPages()).isBetween(3, 8);
        PdfTextExtractor text = new PdfTextExtractor(reader);
        assertThat(text.getTextFromPage(1)).contains("Cards are declined", "INC-" + number);
        assertThat(IntStream.rangeClosed(2, reader.getNumberOfPages()))
                .as("the head of a table on its next page")
                .anySatisfy(page -> assertThat(text.getTextFromPage(page)).startsWith("Time What happened"));
        assertThat(reader.getCatalog().get(PdfName.STRUCTTREEROOT)).as("tagged").isNotNull();
        assertThat(reader.getCatalog().get(PdfName.OUTLINES)).as("bookmarks").isNotNull();
        assertThat(reader.getInfo()).containsEntry("Title", "Cards are declined");
        int fonts = 0;
        for (int i = 1; i < reader.getXrefSize(); i++) {
            PdfObject object = reader.getPdfObject(i);
            if (object instanceof PdfDictionary dictionary
                    && PdfName.FONTDESCRIPTOR.equals(dictionary.get(PdfName.TYPE))) {
                assertThat(dictionary.get(PdfName.FONTFILE2)).as("embedded").isNotNull();
                fonts++;
            }
        }
        assertThat(fonts).isGreaterThanOrEqualTo(3);
    }

    @Test
    void anEditionIsTakenOutAsItWasPublished() {
        long number = reported("Search is slow", "open");
        String report = "/api/v1/incidents/" + number + "/report";
        assertThat(api().postJson(report + "/publication", Map.of()).status()).isEqualTo(201);
        String section = report + "/sections/fault";
        api().with("If-Match", api().get(section).header("ETag"))
                .json("PATCH", section, Map.of("body", "Written afterwards."));
        for (Format format : List.of(Format.MARKDOWN, Format.HTML, Format.JSON, Format.CONFLUENCE)) {
            String url = report + "/export?format=" + format.word();
            assertThat(api().get(url).body()).contains("Written afterwards");
            assertThat(api().get(url + "&edition=1").body())
                    .contains("The error rate rose")
                    .doesNotContain("Written afterwards");
        }
        assertThat(api().get(report + "/export?format=markdown&edition=1").body())
                .contains("edition: 1", "published_by:");
    }

    @Test
    void whatIsNotForSomebodyIsInNoExport() {
        long secret = reported("Somebody read the vault", "restricted");
        long open = reported("Shown to all", "open");
        db.sql("update report set readers = array[:one]::bigint[] where incident_id = (select id from"
                        + " incident where number = :n)")
                .param("one", cast.responder().id())
                .param("n", open)
                .update();
        for (long number : List.of(secret, open)) {
            assertThat(api().get("/api/v1/incidents/" + number + "/report/export")
                            .status())
                    .isEqualTo(200);
            for (Cast.Member stranger : List.of(cast.viewer(), cast.outsider())) {
                for (Format format : Format.values()) {
                    String query = "?format=" + format.word();
                    assertThat(stranger.api()
                                    .get("/api/v1/incidents/" + number + "/report/export" + query)
                                    .status())
                            .isEqualTo(404);
                    assertThat(stranger.api()
                                    .get("/api/v1/incidents/" + number + "/reports/main/export" + query)
                                    .status())
                            .isEqualTo(404);
                    assertThat(stranger.browser()
                                    .get("/incidents/" + number + "/report/export/file" + query)
                                    .status())
                            .isEqualTo(404);
                    Assertions.assertThatThrownBy(() ->
                                    exports.file(stranger.actor(), ReportAddress.main(number), null, format, true))
                            .isInstanceOf(Missing.class);
                }
            }
        }
    }

    @Test
    void aPictureOfAnotherRoomIsShownOnlyToWhoeverMaySeeThatRoom() {
        long secret = reported("The vault again", "restricted");
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        long item = appendix.add(
                        Act.by(cast.responder().actor(), "api"),
                        secret,
                        new AddItem.Sent("Shot", "shot.png", "image/png", png, null))
                .id();
        long open = reported("Pictures", "open");
        String section = "/api/v1/incidents/" + open + "/report/sections/fault";
        api().with("If-Match", api().get(section).header("ETag"))
                .json(
                        "PATCH",
                        section,
                        Map.of("body", "![The shot](/incidents/%d/appendix/%d/content)".formatted(secret, item)));
        assertThat(html(cast.responder(), open)).contains("src=\"data:image/png;base64,iVBORw");
        assertThat(html(cast.viewer(), open)).contains("<em>The shot</em>").doesNotContain("data:image");
    }

    private String html(Cast.Member who, long number) {
        return new String(
                exports.file(who.actor(), ReportAddress.main(number), null, Format.HTML, true)
                        .bytes(),
                StandardCharsets.UTF_8);
    }
}
