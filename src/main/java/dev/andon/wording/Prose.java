package dev.andon.wording;

/**
 * What people wrote in a Markdown text, without what they only show: code, quotations, addresses. A line at a time, in
 * one pass, because it runs at every pause of typing.
 */
final class Prose {
    /** In the place of what is only shown: no word, and somebody it is not. */
    static final char SHOWN = '\uFFFC';

    private static final int LONGEST_QUOTATION = 600;

    private final String text;
    private final char[] kept;
    private char fence;
    private int commentsEnd = -1;

    private Prose(String text) {
        this.text = text;
        kept = text.toCharArray();
    }

    /** The text with everything that is only shown replaced, unit by unit: places stay what they are. */
    static String of(String text) {
        Prose prose = new Prose(text);
        prose.lines();
        return new String(prose.kept);
    }

    private void lines() {
        boolean blankBefore = true;
        boolean list = false;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int at = indented(start, end);
            boolean blank = at == end;
            if (fenced(at, end) || quoted(at) || blankBefore && !list && at - start >= 4 && !blank) {
                hide(at, end);
            } else if (definition(at, end)) {
                hide(at, end);
            } else {
                list = blank ? list : item(at, end) || list && at > start;
                inline(start, end);
            }
            blankBefore = blank;
            start = end + 1;
        }
    }

    private int indented(int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private boolean fenced(int at, int end) {
        boolean mark = at + 3 <= end && (text.startsWith("```", at) || text.startsWith("~~~", at));
        if (fence == 0 && mark) {
            fence = text.charAt(at);
            return true;
        }
        boolean within = fence != 0;
        if (within && mark && text.charAt(at) == fence) {
            fence = 0;
        }
        return within;
    }

    private boolean quoted(int at) {
        return at < text.length() && text.charAt(at) == '>';
    }

    private boolean item(int at, int end) {
        return at + 1 < end && "-*+".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == ' '
                || at + 1 < end && Character.isDigit(text.charAt(at));
    }

    /** {@code [14]: /incidents/205#entry-14} */
    private boolean definition(int at, int end) {
        if (at >= end || text.charAt(at) != '[') {
            return false;
        }
        return find("]:", at, end) > 0;
    }

    private void inline(int start, int end) {
        for (int at = start; at < end; at++) {
            int to = shownUntil(at, end);
            if (to > at) {
                hide(at, to);
                at = to - 1;
            }
        }
    }

    /** Where what is only shown ends that begins here; the same place when nothing does. */
    private int shownUntil(int at, int end) {
        return switch (text.charAt(at)) {
            case '`' -> code(at, end);
            case '"' -> wordBefore(at) ? at : until('"', at, end);
            case '\u201c' -> until('\u201d', at, end);
            case '\u00ab' -> until('\u00bb', at, end);
            case '<' -> text.startsWith("<!--", at) ? comment(at) : until('>', at, Math.min(end, at + 300));
            case '(' -> at > 0 && text.charAt(at - 1) == ']' ? until(')', at, end) : at;
            case 'h' -> text.startsWith("http://", at) || text.startsWith("https://", at) ? address(at, end) : at;
            default -> at;
        };
    }

    private boolean wordBefore(int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private int code(int at, int end) {
        int ticks = at;
        while (ticks < end && text.charAt(ticks) == '`') {
            ticks++;
        }
        int close = find(text.substring(at, ticks), ticks, end);
        return close < 0 ? ticks : close + ticks - at;
    }

    private int until(char close, int at, int end) {
        int to = find(String.valueOf(close), at + 1, Math.min(end, at + LONGEST_QUOTATION));
        return to < 0 ? at : to + 1;
    }

    /** Within these bounds only: a text of opening quotation marks must not be read once for each. */
    private int find(String what, int from, int to) {
        for (int at = from; at + what.length() <= to; at++) {
            if (text.startsWith(what, at)) {
                return at;
            }
        }
        return -1;
    }

    private int comment(int at) {
        int to = commentsEnd >= at ? commentsEnd : text.indexOf("-->", at);
        commentsEnd = to < 0 ? text.length() : to;
        return Math.min(text.length(), commentsEnd + 3);
    }

    private int address(int at, int end) {
        int to = at;
        while (to < end && !Character.isWhitespace(text.charAt(to)) && text.charAt(to) != ')') {
            to++;
        }
        return to;
    }

    private void hide(int from, int to) {
        for (int i = from; i < to && i < kept.length; i++) {
            if (kept[i] != '\n') {
                kept[i] = SHOWN;
            }
        }
    }
}
