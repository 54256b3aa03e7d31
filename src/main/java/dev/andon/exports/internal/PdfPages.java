package dev.andon.exports.internal;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sets XHTML in pages: fonts embedded, tagged for those who hear it, and nothing fetched from anywhere. */
final class PdfPages {
    static final String NOTE = "<!-- what cannot be set -->";

    private PdfPages() {}

    private static String note(Legible text) {
        return text.missing() == 0 ? "" : "<p class=\"byline boxes\">" + Xhtml.escaped(text.note()) + "</p>";
    }

    /** @param xhtml with {@link #NOTE} where a reader is told of what cannot be set */
    static byte[] of(String xhtml) {
        Legible text = Legible.of(xhtml);
        XRLog.setLoggingEnabled(false);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder pages = new PdfRendererBuilder();
            fonts(pages, text);
            if (Directions.areMixed(text.text())) {
                pages.useUnicodeBidiSplitter(Directions::new);
                pages.useUnicodeBidiReorderer(new Directions());
            }
            pages.useSVGDrawer(new BatikSVGDrawer());
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                pages.useExternalResourceAccessControl((uri, _) -> uri.startsWith("data:"), when);
            }
            pages.usePdfUaAccessibility(true);
            pages.withProducer("Andon");
            pages.withHtmlContent(text.text().replace(NOTE, note(text)), null);
            pages.toStream(out);
            pages.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The helping ones are large: they are opened for a text that needs them. */
    private static void fonts(PdfRendererBuilder pages, Legible text) {
        for (Typeface face : Typeface.values()) {
            if (!face.helpsOut() || text.helpers().contains(face)) {
                pages.useFont(face::open, face.family(), face.weight(), face.style(), true);
            }
        }
    }
}
