package dev.andon.exports.internal;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sets text that runs from right to left, and letters that join, as the JDK reads them. */
final class Directions implements BidiSplitter, BidiReorderer {
    private static final Map<Integer, Integer> MIRRORED = mirrored("()[]{}<>«»‹›");

    private final List<BidiTextRun> runs = new ArrayList<>();

    private static Map<Integer, Integer> mirrored(String pairs) {
        return IntStream.range(0, pairs.length()).boxed().collect(Collectors.toMap(i -> (int) pairs.charAt(i), i ->
                (int) pairs.charAt(i ^ 1)));
    }

    /** Whether a text holds anything that runs from right to left. */
    static boolean areMixed(String text) {
        return text.codePoints().anyMatch(c -> isRightToLeft(Character.getDirectionality(c)));
    }

    private static boolean isRightToLeft(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Numbers and names inside of what runs from right to left belong to its run: the pages set runs one after another. */
    @Override
    public void setParagraph(String text, byte base) {
        Bidi paragraph = new Bidi(text, base == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        runs.clear();
        for (int i = 0; i < paragraph.getRunCount(); i++) {
            int start = paragraph.getRunStart(i);
            byte direction = paragraph.getRunLevel(i) == 0 ? LTR : RTL;
            if (!runs.isEmpty() && runs.getLast().getDirection() == direction) {
                start = runs.removeLast().getStart();
            }
            runs.add(new BidiTextRun(start, paragraph.getRunLimit(i) - start, direction));
        }
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
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

    /** As it is drawn from the left: what runs to the left is turned, numbers and names in it are not. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        Bidi line = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        int count = line.getRunCount();
        byte[] levels = new byte[count];
        Integer[] order = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) line.getRunLevel(i);
            order[i] = i;
        }
        if (count > 0) {
            Bidi.reorderVisually(levels, 0, order, 0, count);
        }
        StringBuilder drawn = new StringBuilder(text.length());
        for (int run : order) {
            String words = text.substring(line.getRunStart(run), line.getRunLimit(run));
            drawn.append(levels[run] % 2 == 0 ? words : turned(words));
        }
        return drawn.toString();
    }

    /** From the end to the beginning, a letter before the marks on it, brackets the other way round. */
    private static String turned(String text) {
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
