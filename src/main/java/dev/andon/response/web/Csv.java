package dev.andon.response.web;

import dev.andon.platform.csv.Formulas;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes RFC 4180. What a spreadsheet would run as a formula is written as text, with an apostrophe before it. */
final class Csv {
    private final Writer out;

    Csv(Writer out) {
        this.out = out;
    }

    void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    static String cell(String text) {
        String safe = Formulas.defused(text);
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
