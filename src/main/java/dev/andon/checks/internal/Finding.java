package dev.andon.checks.internal;

import dev.andon.checks.Verdict;
import dev.andon.response.Checking.Evidence;
import java.util.List;

/**
 * What came of asking once.
 *
 * @param said in one line, without what changes from minute to minute: another line is another answer and an entry of
 *     its own
 * @param evidence what was asked and what came back, exactly
 */
public record Finding(Verdict verdict, String said, List<Evidence> evidence) {
    private static final int LINE = 300;
    private static final int MOST = 8;

    public Finding {
        said = cut(said);
        evidence = evidence.stream()
                .limit(MOST)
                .map(one -> new Evidence(cut(one.asked()), cut(one.answered()), one.href()))
                .toList();
    }

    static Finding fine(String said, List<Evidence> evidence) {
        return new Finding(Verdict.FINE, said, evidence);
    }

    static Finding trouble(String said, List<Evidence> evidence) {
        return new Finding(Verdict.TROUBLE, said, evidence);
    }

    static Finding cannotSay(String why, List<Evidence> evidence) {
        return new Finding(Verdict.CANNOT_SAY, why, evidence);
    }

    /** One line that is short and has nothing in it that hides or reorders text. */
    static String cut(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LINE - 1)) + "…";
    }
}
