package dev.andon.catalog;

/**
 * Cuts text so that it fits a box that is drawn on the server, where no font can be asked. Widths are those of wide
 * letters, so that it fits in whichever font the reader has.
 */
final class Fit {
    private static final String NARROW = "iljI.,:;|!' ";
    private static final String SLIM = "ftr-()[]/1";
    private static final String WIDE = "mwMW@%◆■";

    private Fit() {}

    /**
     * The text, or as much of its beginning and its end as fits: keys that begin alike differ at their ends.
     *
     * @param size of the letters, and {@code width} of the room, in the same unit
     */
    static String in(int width, double size, String text) {
        return cut(width, size, text, 0.6);
    }

    /** The text, or as much of its beginning as fits. */
    static String beginning(int width, double size, String text) {
        return cut(width, size, text, 1);
    }

    private static String cut(int width, double size, String text, double share) {
        if (width(text) * size <= width) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        String cut = "…";
        for (int kept = letters.length - 1; kept > 0; kept--) {
            int head = (int) Math.ceil(kept * share);
            cut = new String(letters, 0, head) + "…" + new String(letters, letters.length - (kept - head), kept - head);
            if (width(cut) * size <= width) {
                return cut;
            }
        }
        return cut;
    }

    /** In units of the size of the letters. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(Fit::width).sum();
    }

    private static double width(int letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return 0.36;
        }
        if (SLIM.indexOf(letter) >= 0) {
            return 0.46;
        }
        if (WIDE.indexOf(letter) >= 0 || letter > 0x2E80) {
            return 1.02;
        }
        return Character.isUpperCase(letter) ? 0.78 : 0.66;
    }
}
