package dev.andon.exports.internal;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Sets XHTML in pages: fonts embedded, tagged for those who hear it, and nothing fetched from anywhere. */
final class PdfPages {
    private PdfPages() {}

    static byte[] of(String xhtml) {
        XRLog.setLoggingEnabled(false);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder pages = new PdfRendererBuilder();
            fonts(pages);
            pages.useSVGDrawer(new BatikSVGDrawer());
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                pages.useExternalResourceAccessControl((uri, _) -> uri.startsWith("data:"), when);
            }
            pages.usePdfUaAccessibility(true);
            pages.withProducer("Andon");
            pages.withHtmlContent(xhtml, null);
            pages.toStream(out);
            pages.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fonts(PdfRendererBuilder pages) {
        font(pages, "SourceSerif4_400Regular.ttf", "Source Serif 4", 400, FontStyle.NORMAL);
        font(pages, "SourceSerif4_400Regular_Italic.ttf", "Source Serif 4", 400, FontStyle.ITALIC);
        font(pages, "SourceSerif4_600SemiBold.ttf", "Source Serif 4", 600, FontStyle.NORMAL);
        font(pages, "SourceSans3_400Regular.ttf", "Source Sans 3", 400, FontStyle.NORMAL);
        font(pages, "SourceSans3_600SemiBold.ttf", "Source Sans 3", 600, FontStyle.NORMAL);
        font(pages, "IBMPlexMono_400Regular.ttf", "IBM Plex Mono", 400, FontStyle.NORMAL);
    }

    private static void font(PdfRendererBuilder pages, String file, String family, int weight, FontStyle style) {
        FSSupplier<InputStream> bytes = () -> stream(file);
        pages.useFont(bytes, family, weight, style, true);
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(PdfPages.class.getResourceAsStream("/fonts/" + file), file);
    }
}
