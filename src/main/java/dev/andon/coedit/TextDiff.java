package dev.andon.coedit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What somebody changed who sends back a whole text: by lines, and by words within lines. Never in the middle of a
 * character, so that what others wrote beside it stays whole.
 */
final class TextDiff {
    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+|\\n|[^\\S\\n]+|.", Pattern.DOTALL);

    /** Comparing takes time with the product of both sizes in the worst case; beyond this a stretch is replaced whole. */
    private static final long WORTH_COMPARING = 4_000_000;

    private final Parts parts = new Parts();

    private TextDiff() {}

    static Change between(String before, String after) {
        TextDiff diff = new TextDiff();
        diff.compare(split(LINES, before), split(LINES, after), diff::words);
        return diff.parts.change();
    }

    private static List<String> split(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private void words(List<String> before, List<String> after) {
        compare(split(WORDS, String.join("", before)), split(WORDS, String.join("", after)), this::replaced);
    }

    private void replaced(List<String> before, List<String> after) {
        parts.replace(length(before), String.join("", after));
    }

    private void compare(List<String> before, List<String> after, BiConsumer<List<String>, List<String>> differing) {
        int head = head(before, after);
        int tail = tail(before.subList(head, before.size()), after.subList(head, after.size()));
        List<String> ours = before.subList(head, before.size() - tail);
        List<String> theirs = after.subList(head, after.size() - tail);
        parts.keep(length(before.subList(0, head)));
        if ((long) ours.size() * theirs.size() > WORTH_COMPARING) {
            replaced(ours, theirs);
        } else {
            compareMiddle(ours, theirs, differing);
        }
        parts.keep(length(before.subList(before.size() - tail, before.size())));
    }

    private void compareMiddle(
            List<String> before, List<String> after, BiConsumer<List<String>, List<String>> differing) {
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int from = delta.getSource().getPosition();
            parts.keep(length(before.subList(at, from)));
            differing.accept(delta.getSource().getLines(), delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        parts.keep(length(before.subList(at, before.size())));
    }

    private static int head(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        return head;
    }

    private static int tail(List<String> before, List<String> after) {
        return head(before.reversed(), after.reversed());
    }

    private static int length(List<String> pieces) {
        return pieces.stream().mapToInt(String::length).sum();
    }
}
