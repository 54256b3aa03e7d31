package dev.andon.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.catalog.CatalogFile;
import dev.andon.catalog.Draft;
import dev.andon.catalog.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table of the catalog comes back as it went, and nothing in it is a formula on the way. */
class CsvFileProperties {
    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings()
                .withChars("=+-@'＝＋－＠\"; ,aZ5.\n")
                .ofMaxLength(8)
                .map(String::strip);
    }

    @Property
    void whatIsWrittenIsReadTheSame(@ForAll("cells") String name, @ForAll("cells") String dialIn) {
        CatalogFile.Contents read = CsvFile.read(written(name, dialIn));

        assertThat(read.problems()).isEmpty();
        assertThat(read.drafts()).singleElement().satisfies(bridge -> {
            assertThat(bridge.key()).isEqualTo("hall");
            assertThat(bridge.values()).containsEntry("name", name).containsEntry("dial_in", dialIn);
        });
    }

    @Property
    void noCellBeginsAsAFormulaUnlessItIsANumber(@ForAll("cells") String name, @ForAll("cells") String dialIn)
            throws IOException {
        for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(written(name, dialIn)))) {
            assertThat(row.stream())
                    .allMatch(cell -> !cell.matches("(?s)[=+\\-@＝＋－＠\t\r\n].*") || cell.matches("[+-]\\d+(\\.\\d+)?"));
        }
    }

    @Example
    void whatSpreadsheetsWouldRunIsWrittenAsText() {
        String table = written("=HYPERLINK(\"https://evil.example\")", "+49 30 123456");

        assertThat(table).contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"", "'+49 30 123456");
        assertThat(written("'tis the hall", "-5")).contains(",'tis the hall,", ",-5,");
        assertThat(written("'=x", "")).contains(",''=x,");
    }

    @Example
    void whatAPersonTypedWithAnApostropheAsInASpreadsheetIsReadAsText() {
        CatalogFile.Contents read = CsvFile.read("kind,key,name,dial_in\nbridge,hall,The hall,'+49 30 123456\n");

        assertThat(read.drafts().getFirst().values()).containsEntry("dial_in", "+49 30 123456");
    }

    private static String written(String name, String dialIn) {
        return CsvFile.write(List.of(Draft.of(Kind.BRIDGE, "hall", Map.of("name", name, "dial_in", dialIn))));
    }
}
