package dev.andon.platform.csv;

import java.util.regex.Pattern;

/**
 * What a spreadsheet would run as a formula when it opens a file. Whoever can name a service or an incident could
 * otherwise have it run on the machine of whoever opens the export; see OWASP's "CSV injection".
 */
public final class Formulas {
    /** Numbers with a sign are data, and tables are for reckoning. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    // Full-width forms too: some spreadsheets read them as their narrow twins.
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Formulas() {}

    /** The same as text: with an apostrophe before it, also before one that has apostrophes, so that it can be undone. */
    public static String defused(String text) {
        return isFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** What {@link #defused} was given: without the apostrophe that a formula, and only a formula, has before it. */
    public static String restored(String text) {
        return text.startsWith("'") && isFormula(text) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
    }
}
