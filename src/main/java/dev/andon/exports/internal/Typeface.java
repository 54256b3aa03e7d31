package dev.andon.exports.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces that a PDF is set in: those a report looks like, then those that help out with other scripts. */
enum Typeface {
    SERIF("SourceSerif4_400Regular.ttf", "Source Serif 4", 400, FontStyle.NORMAL),
    SERIF_ITALIC("SourceSerif4_400Regular_Italic.ttf", "Source Serif 4", 400, FontStyle.ITALIC),
    SERIF_BOLD("SourceSerif4_600SemiBold.ttf", "Source Serif 4", 600, FontStyle.NORMAL),
    SANS("SourceSans3_400Regular.ttf", "Source Sans 3", 400, FontStyle.NORMAL),
    SANS_BOLD("SourceSans3_600SemiBold.ttf", "Source Sans 3", 600, FontStyle.NORMAL),
    MONO("IBMPlexMono_400Regular.ttf", "IBM Plex Mono", 400, FontStyle.NORMAL),
    /** Hebrew, Arabic, signs. */
    DEJAVU("DejaVuSans.ttf", "DejaVu Sans", 400, FontStyle.NORMAL),
    EMOJI("NotoEmoji_400Regular.ttf", "Noto Emoji", 400, FontStyle.NORMAL),
    /** Chinese, Japanese, Korean. */
    DROID("DroidSansFallback.ttf", "Droid Sans Fallback", 400, FontStyle.NORMAL);

    private static final int LAST = 0x3FFFF;
    /** Where a TrueType file says how many tables it has, where they are listed, and how long a line of that list is. */
    private static final int TABLES = 4;

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int GSUB = 0x47535542;
    private static final int UNKNOWN = 0x67737562;

    private final String file;
    private final String family;
    private final int weight;
    private final FontStyle style;

    Typeface(String file, String family, int weight, FontStyle style) {
        this.file = file;
        this.family = family;
        this.weight = weight;
        this.style = style;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    FontStyle style() {
        return style;
    }

    /** Whether it stands in only where the others have no sign. */
    boolean helpsOut() {
        return compareTo(DEJAVU) >= 0;
    }

    /** Without its table of ligatures: a sign that stands for two letters is found by no search and read out by nobody. */
    InputStream open() {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream("/fonts/" + file), file)) {
            ByteBuffer font = ByteBuffer.wrap(in.readAllBytes());
            for (int table = 0; table < font.getShort(TABLES); table++) {
                int entry = DIRECTORY + table * ENTRY;
                if (font.getInt(entry) == GSUB) {
                    font.putInt(entry, UNKNOWN);
                }
            }
            return new ByteArrayInputStream(font.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has a sign for this character. */
    boolean writes(int character) {
        return Objects.requireNonNull(Signs.OF.get(this)).get(character);
    }

    /** Read once, when a PDF is first made. */
    private static final class Signs {
        static final Map<Typeface, BitSet> OF = new EnumMap<>(Typeface.class);

        static {
            for (Typeface face : values()) {
                OF.put(face, read(face));
            }
        }

        private static BitSet read(Typeface face) {
            try (InputStream in = face.open();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                CmapLookup signs = font.getUnicodeCmapLookup();
                BitSet has = new BitSet();
                for (int c = 0; c <= LAST; c++) {
                    has.set(c, signs.getGlyphId(c) != 0);
                }
                return has;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
