package dev.andon.exports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What people write in other scripts is in the PDF, or a box stands there and the first page says so. */
class ScriptsInPdfTest {
    private static final String PAGE = """
        <html xmlns="http://www.w3.org/1999/xhtml"><head><style>%s</style></head>
        <body>%s<p>%s</p></body></html>\
        """;

    @Test
    void everyScriptThatThereIsATypefaceForIsWritten() throws IOException {
        String said = "Ελληνικά · Кириллица · 支払いは失敗した · 系统恢复 · 결제 실패 · ✅ 🚨 🔥";
        String read = text("scripts", pdf(said));
        for (String word : said.split(" · ")) {
            assertThat(read.replaceAll("\\s", "")).contains(word.replaceAll("\\s", ""));
        }
        assertThat(read).doesNotContain("□", "cannot be set");
    }

    @Test
    void whatRunsFromRightToLeftIsReadInItsOrderAndJoined() throws IOException {
        byte[] pdf =
                pdf("The door said שלום (עולם) and السلام عليكم 42 at once.</p><p dir=\"auto\">שלום 7.41 gateway (עולם)"
                        + " 12:30.");
        String read = Normalizer.normalize(text("right-to-left", pdf), Form.NFKC);
        assertThat(read).contains("שלום", "עולם", "السلام", "عليكم", "42").doesNotContain("□");
        assertThat(Joining.joined("بيت")).isEqualTo("\uFE91\uFEF4\uFE96");
        assertThat(Joining.joined("لا")).isEqualTo("\uFEFB");
        assertThat(new Directions().reorderRTLTextToLTR("א(ב\u05B8) 42 x7")).isEqualTo("x7 42 (ב\u05B8)א");
    }

    @Test
    void whatNobodyCanWriteIsABoxAndCounted() throws IOException {
        String read = text("boxes", pdf("Before ไทย after"));
        assertThat(read).contains("Before □□□ after", "3 characters of this report (Thai) cannot be set in this PDF");
        assertThat(Legible.of("plain").note()).isEmpty();
        assertThat(Legible.of("👩🏽‍💻").missing()).isZero();
    }

    @Test
    void aPictureOfLinesIsDrawn() throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='80'>"
                + "<rect width='80' height='80' fill='#ff0000'/></svg>";
        String data = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        byte[] pdf = PdfPages.of(PAGE.formatted(
                "body { margin: 0 }", "", "<img alt=\"Red\" src=\"data:image/svg+xml;base64," + data + "\"/>"));
        assertThat(redIn(pdf)).isGreaterThan(1000);
    }

    private static byte[] pdf(String said) {
        return PdfPages.of(PAGE.formatted(Paper.read("paper.css"), PdfPages.NOTE, said));
    }

    private static String text(String name, byte[] pdf) throws IOException {
        Files.write(Path.of("target", name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static long redIn(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImage(0);
            int[] all = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            return java.util.Arrays.stream(all)
                    .filter(rgb -> (rgb & 0xFFFFFF) == 0xFF0000)
                    .count();
        }
    }
}
