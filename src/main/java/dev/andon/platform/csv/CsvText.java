package dev.andon.platform.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A table as text: read as any spreadsheet writes it, written so that none runs what is in it. */
public final class CsvText {
    private static final String MARK = "\uFEFF";

    private CsvText() {}

    /**
     * Reads a table whose first line names its columns, in any case.
     *
     * @throws IOException when it is not CSV; going through the rows throws {@link UncheckedIOException} then
     */
    public static CSVParser parser(String text) throws IOException {
        // Spreadsheets begin UTF-8 with a mark that would become part of the first column's name.
        String content = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        return CSVParser.parse(content, format(content));
    }

    /** Spreadsheets of half of Europe write semicolons between columns. */
    private static CSVFormat format(String content) {
        String first = content.lines().findFirst().orElse("");
        boolean semicolons = first.indexOf(';') >= 0 && first.indexOf(',') < 0;
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(semicolons ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreEmptyLines(true)
                .get();
    }

    /** What stands in the column, as it was before it was written; empty where the line or the table has none. */
    public static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? Formulas.restored(row.get(column)) : "";
    }

    /** Writes a table, its columns named in the first line. */
    public static String of(Collection<String> columns, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(columns.toArray(String[]::new))
                .setRecordSeparator("\n")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Formulas::defused));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
