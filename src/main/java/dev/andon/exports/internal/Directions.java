package dev.andon.exports.internal;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.Map;
import java.util.stream.IntStream;

/** Sets text that runs from right to left, and letters that join, as the JDK reads them. */
final class Directions implements BidiSplitter, BidiReorderer {
    private static final Map<Integer, Integer> MIRRORED = mirrored("()[]{}<>«»‹›");

    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private Integer[] visual = {};

    private static Map<Integer, Integer> mirrored(String pairs) {
        return IntStream.range(0, pairs.length())
                .boxed()
                .collect(java.util.stream.Collectors.toMap(i -> (int) pairs.charAt(i), i -> (int) pairs.charAt(i ^ 1)));
    }

    /** Whether a text holds anything that runs from right to left. */
    static boolean areMixed(String text) {
        return text.codePoints().anyMatch(c -> isRightToLeft(Character.getDirectionality(c)));
    }

    private static boolean isRightToLeft(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    @Override
    public void setParagraph(String text, byte base) {
        paragraph = new Bidi(text, base == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int runs = paragraph.getRunCount();
        byte[] levels = new byte[runs];
        visual = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) paragraph.getRunLevel(i);
            visual[i] = i;
        }
        Bidi.reorderVisually(levels, 0, visual, 0, runs);
    }

    @Override
    public int countTextRuns() {
        return visual.length;
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        int run = visual[index];
        int start = paragraph.getRunStart(run);
        byte direction = paragraph.getRunLevel(run) % 2 == 0 ? LTR : RTL;
        return new BidiTextRun(start, paragraph.getRunLimit(run) - start, direction);
    }

    @Override
    public byte getBaseDirection(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft((byte) way))
                .mapToObj(way -> isRightToLeft((byte) way) ? RTL : LTR)
                .findFirst()
                .orElse(NEUTRAL);
    }

    /** From the end to the beginning, a letter before the marks on it, brackets the other way round. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        int[] letters = text.codePoints().toArray();
        StringBuilder turned = new StringBuilder(text.length());
        int end = letters.length;
        while (end > 0) {
            int base = end - 1;
            while (base > 0 && isMark(letters[base])) {
                base--;
            }
            for (int i = base; i < end; i++) {
                turned.appendCodePoint(MIRRORED.getOrDefault(letters[i], letters[i]));
            }
            end = base;
        }
        return turned.toString();
    }

    static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    @Override
    public String shapeText(String text) {
        return Joining.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
