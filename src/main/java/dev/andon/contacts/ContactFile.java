package dev.andon.contacts;

import dev.andon.contacts.ContactDraft.NumberDraft;
import dev.andon.platform.csv.CsvText;
import dev.andon.platform.problem.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
        return CsvText.of(
                COLUMNS,
                contacts.stream().map(contact -> cells(contact, accounts)).toList());
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
        try (CSVParser parser = CsvText.parser(text)) {
            columns(parser.getHeaderNames(), errors);
            if (errors.isEmpty()) {
                parser.forEach(row -> rows.add(row(row)));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            errors.add(new FieldError("content", "is not CSV: " + e.getMessage()));
        }
        return new Content(rows, errors);
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
            for (String value : CsvText.cell(row, kind.word()).split(";", -1)) {
                if (!value.isBlank()) {
                    numbers.add(new NumberDraft(kind.word(), value.strip(), null));
                }
            }
        }
        String kind = CsvText.cell(row, "kind").toLowerCase(Locale.ROOT);
        ContactDraft draft = new ContactDraft(
                kind.isEmpty() ? "house" : kind,
                CsvText.cell(row, "name"),
                CsvText.cell(row, "organisation"),
                CsvText.cell(row, "purpose"),
                null,
                CsvText.cell(row, "vendor"),
                CsvText.cell(row, "place"),
                CsvText.cell(row, "zone"),
                CsvText.cell(row, "when_to_call"),
                CsvText.cell(row, "notes"),
                List.copyOf(numbers));
        return new Row((int) row.getRecordNumber() + 1, draft, CsvText.cell(row, "account"));
    }
}
