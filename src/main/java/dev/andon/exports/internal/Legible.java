package dev.andon.exports.internal;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text as far as the typefaces of a PDF can write it. What none of them has a sign for is a box, and counted: a reader sees
 * that something stands there, and where to read it.
 *
 * @param text with boxes where a sign is missing
 * @param missing how many characters became boxes
 * @param scripts what those belong to, in words
 * @param helpers the typefaces that it needs besides the usual ones
 */
record Legible(String text, int missing, Set<String> scripts, Set<Typeface> helpers) {
    private static final int BOX = 0x25A1;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final List<Typeface> USUAL =
            Stream.of(Typeface.values()).filter(face -> !face.helpsOut()).toList();
    private static final List<Typeface> HELPERS =
            Stream.of(Typeface.values()).filter(Typeface::helpsOut).toList();

    static Legible of(String text) {
        StringBuilder written = new StringBuilder(text.length());
        List<Integer> missing = new ArrayList<>();
        Set<Typeface> helpers = EnumSet.noneOf(Typeface.class);
        text.codePoints().filter(c -> !isJoinery(c)).forEach(c -> {
            boolean usual = c < 0x80 || USUAL.stream().allMatch(face -> face.writes(c));
            boolean known = usual || isBlank(c) || help(c, helpers);
            written.appendCodePoint(known ? c : BOX);
            if (!known) {
                missing.add(c);
            }
        });
        if (!missing.isEmpty()) {
            helpers.add(Typeface.DEJAVU);
        }
        return new Legible(
                written.toString(),
                missing.size(),
                missing.stream().map(Legible::script).collect(Collectors.toCollection(TreeSet::new)),
                helpers);
    }

    /** Also where one of the usual ones has it: code is set in another face than text. */
    private static boolean help(int c, Set<Typeface> helpers) {
        for (Typeface face : HELPERS) {
            if (face.writes(c)) {
                helpers.add(face);
                return true;
            }
        }
        return USUAL.stream().anyMatch(face -> face.writes(c));
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** Says how signs are joined or coloured and is none itself; the signs stand side by side then. */
    private static boolean isJoinery(int c) {
        return c == ZERO_WIDTH_JOINER
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0x1F3FB && c <= 0x1F3FF
                || c >= 0xE0020 && c <= 0xE007F;
    }

    private static String script(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        String name = script.name().charAt(0)
                + script.name().substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED || script == UnicodeScript.UNKNOWN
                ? "signs"
                : name;
    }

    /** What a reader is told of it; empty when nothing is missing. */
    String note() {
        return missing == 0
                ? ""
                : "%d %s of this report (%s) cannot be set in this PDF and %s. The report in Andon, as HTML and as Markdown"
                                .formatted(
                                        missing,
                                        missing == 1 ? "character" : "characters",
                                        String.join(", ", scripts),
                                        missing == 1 ? "stands as □" : "stand as □")
                        + " has every one of them.";
    }
}
