package dev.andon.contacts;

import dev.andon.contacts.ContactDraft.NumberDraft;
import dev.andon.platform.csv.Formulas;
import dev.andon.platform.problem.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The directory as a table, a line for each contact. Accounts stand by e-mail address, and a kind of number has a column;
 * several numbers of one kind have a semicolon between. What a spreadsheet would run as a formula is written with an
 * apostrophe before it, and read without.
 */
final class ContactFile {
    private static final List<String> COLUMNS = List.of(
            "kind",
            "name",
            "organisation",
            "purpose",
            "account",
            "vendor",
            "place",
            "zone",
            "when_to_call",
            "notes",
            "mobile",
            "home",
            "office",
            "email",
            "other");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(true)
            .get();

    private ContactFile() {}

    /**
     * One line of a file.
     *
     * @param line counts from 1, the names of the columns being the first
     * @param account e-mail address of their account, or empty
     */
    record Row(int line, ContactDraft draft, String account) {}

    /** What a file says; {@code errors} are empty when all of it could be read. */
    record Content(List<Row> rows, List<FieldError> errors) {}

    static String write(List<Contact> contacts, Map<Long, String> accounts) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(COLUMNS.toArray(String[]::new))
                .setRecordSeparator("\n")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Contact contact : contacts) {
                List<String> cells = new ArrayList<>(cells(contact, accounts));
                cells.replaceAll(Formulas::defused);
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(Contact contact, Map<Long, String> accounts) {
        Long person = contact.personId();
        List<String> cells = new ArrayList<>(List.of(
                contact.kind().word(),
                contact.name(),
                contact.organisation(),
                contact.purpose(),
                person == null ? "" : accounts.getOrDefault(person, ""),
                contact.vendor(),
                contact.place(),
                contact.zone(),
                contact.whenToCall(),
                contact.notes()));
        for (NumberKind kind : NumberKind.values()) {
            cells.add(String.join(
                    "; ",
                    contact.numbers().stream()
                            .filter(number -> number.kind() == kind)
                            .map(ContactNumber::value)
                            .toList()));
        }
        return cells;
    }

    static Content read(String text) {
        List<Row> rows = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(content, format(content))) {
            columns(parser.getHeaderNames(), errors);
            if (errors.isEmpty()) {
                parser.forEach(row -> rows.add(row(row)));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            errors.add(new FieldError("content", "is not CSV: " + e.getMessage()));
        }
        return new Content(rows, errors);
    }

    /** Spreadsheets of half of Europe write semicolons between columns. */
    private static CSVFormat format(String content) {
        String first = content.lines().findFirst().orElse("");
        boolean semicolons = first.indexOf(';') >= 0 && first.indexOf(',') < 0;
        return FORMAT.builder().setDelimiter(semicolons ? ';' : ',').get();
    }

    private static void columns(List<String> header, List<FieldError> errors) {
        header.stream()
                .filter(column -> !COLUMNS.contains(column.toLowerCase(Locale.ROOT)))
                .forEach(column -> errors.add(new FieldError(
                        "content",
                        "line 1: “%s” is no column; known are %s".formatted(column, String.join(", ", COLUMNS)))));
        if (header.stream().noneMatch("name"::equalsIgnoreCase)) {
            errors.add(new FieldError("content", "line 1 must name the columns, “name” among them"));
        }
    }

    private static Row row(CSVRecord row) {
        List<NumberDraft> numbers = new ArrayList<>();
        for (NumberKind kind : NumberKind.values()) {
            for (String value : cell(row, kind.word()).split(";", -1)) {
                if (!value.isBlank()) {
                    numbers.add(new NumberDraft(kind.word(), value.strip(), null));
                }
            }
        }
        String kind = cell(row, "kind").toLowerCase(Locale.ROOT);
        ContactDraft draft = new ContactDraft(
                kind.isEmpty() ? "house" : kind,
                cell(row, "name"),
                cell(row, "organisation"),
                cell(row, "purpose"),
                null,
                cell(row, "vendor"),
                cell(row, "place"),
                cell(row, "zone"),
                cell(row, "when_to_call"),
                cell(row, "notes"),
                List.copyOf(numbers));
        return new Row((int) row.getRecordNumber() + 1, draft, cell(row, "account"));
    }

    private static String cell(CSVRecord row, String column) {
        String value = row.isMapped(column) && row.isSet(column) ? row.get(column) : null;
        return restored(value);
    }

    private static String restored(@Nullable String value) {
        return value == null ? "" : Formulas.restored(value);
    }
}
