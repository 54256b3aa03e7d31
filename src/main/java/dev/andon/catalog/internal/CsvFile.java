package dev.andon.catalog.internal;

import dev.andon.catalog.CatalogFile.Contents;
import dev.andon.catalog.Draft;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Plan.Problem;
import dev.andon.platform.csv.CsvText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The catalog as a table: a line for each thing, its kind in the first column (a service where there is none), lists with
 * semicolons between. A field that a kind does not have stays empty in its lines. What a spreadsheet would run as a
 * formula is written with an apostrophe before it, and read without.
 */
public final class CsvFile {
    private static final Set<String> COLUMNS = new LinkedHashSet<>(List.of(
            "kind",
            "key",
            "name",
            "description",
            "tier",
            "owner",
            "aliases",
            "dashboards",
            "repository",
            "docs",
            "depends_on",
            "purpose",
            "support",
            "status_page",
            "contact",
            "zone",
            "manager",
            "members",
            "services",
            "text",
            "url",
            "dial_in",
            "standing",
            "retired"));

    private static final Map<Kind, Set<String>> FIELDS = Map.of(
            Kind.TEAM, Set.of("name", "contact", "zone", "manager", "members", "retired"),
            Kind.VENDOR, Set.of("name", "purpose", "support", "status_page", "retired"),
            Kind.SERVICE,
                    Set.of(
                            "name",
                            "description",
                            "tier",
                            "owner",
                            "aliases",
                            "dashboards",
                            "repository",
                            "docs",
                            "depends_on",
                            "retired"),
            Kind.RUNBOOK, Set.of("name", "services", "text", "retired"),
            Kind.BRIDGE, Set.of("name", "url", "dial_in", "standing", "retired"));

    private final List<Draft> drafts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private CsvFile() {}

    public static Contents read(String text) {
        CsvFile file = new CsvFile();
        long line = 1;
        try (CSVParser parser = CsvText.parser(text)) {
            line = parser.getCurrentLineNumber() + 1;
            if (file.columns(parser.getHeaderNames())) {
                for (CSVRecord row : parser) {
                    file.row(row, (int) line);
                    line = parser.getCurrentLineNumber() + 1;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            file.problem((int) line, "", "file", "is not CSV: " + reason(e));
        }
        return new Contents(file.drafts, file.problems);
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() instanceof CSVException csv ? csv : e;
        return String.valueOf(cause.getMessage());
    }

    private boolean columns(List<String> header) {
        for (String column : header) {
            if (!COLUMNS.contains(column.toLowerCase(Locale.ROOT))) {
                problem(
                        1,
                        "",
                        column.isEmpty() ? "column" : column,
                        "is an unknown column; known here are " + String.join(", ", COLUMNS));
            }
        }
        if (header.stream().noneMatch("key"::equalsIgnoreCase)) {
            problem(1, "", "key", "is required: the first line names the columns");
        }
        return problems.isEmpty();
    }

    private void row(CSVRecord row, int line) {
        String word = row.isMapped("kind") ? CsvText.cell(row, "kind") : "";
        Kind kind = word.isEmpty()
                ? Kind.SERVICE
                : Kind.of(word.toLowerCase(Locale.ROOT)).orElse(null);
        if (kind == null) {
            problem(line, word, "kind", "must be service, vendor, team, runbook or bridge");
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        String key = CsvText.cell(row, "key");
        if (!row.isConsistent()) {
            problem(
                    line,
                    kind.word() + " " + key,
                    "line",
                    "has %d cells and the first line %d"
                            .formatted(
                                    row.size(), row.getParser().getHeaderNames().size()));
            return;
        }
        for (String column : COLUMNS) {
            if (!row.isMapped(column) || column.equals("kind") || column.equals("key")) {
                continue;
            }
            String cell = CsvText.cell(row, column);
            if (FIELDS.getOrDefault(kind, Set.of()).contains(column)) {
                values.put(column, cell);
            } else if (!cell.isEmpty()) {
                problem(line, kind.word() + " " + key, column, "is nothing that a %s has".formatted(kind.word()));
            }
        }
        drafts.add(new Draft(kind, key, values, Map.of("", line)));
    }

    private void problem(int line, String of, String field, String message) {
        problems.add(new Problem(line, of.strip(), field, message));
    }

    public static String write(List<Draft> drafts) {
        return CsvText.of(COLUMNS, drafts.stream().map(CsvFile::cells).toList());
    }

    private static List<String> cells(Draft draft) {
        List<String> cells = new ArrayList<>(List.of(draft.kind().word(), draft.key()));
        COLUMNS.stream()
                .skip(2)
                .forEach(column -> cells.add(Written.of(draft.values().getOrDefault(column, ""), "; ")));
        return cells;
    }
}
