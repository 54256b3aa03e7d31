package dev.andon;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody argues about layout: palantir-java-format decides. {@code bin/format} runs this test in writing mode. */
class FormatTest {
    private static final boolean WRITE = "write".equals(System.getProperty("format"));

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void everyFileIsFormatted() {
        var unformatted = Stream.of(SourceFiles.MAIN, SourceFiles.TEST)
                .flatMap(root -> SourceFiles.java(root).stream())
                .parallel()
                .filter(file -> !isFormatted(file))
                .toList();
        assertThat(unformatted).as("files to format; run bin/format").isEmpty();
    }

    private boolean isFormatted(Path file) {
        String text = SourceFiles.text(file);
        String formatted = formatted(file, text);
        if (WRITE && !formatted.equals(text)) {
            write(file, formatted);
        }
        return WRITE || formatted.equals(text);
    }

    private String formatted(Path file, String text) {
        try {
            return formatter.formatSourceAndFixImports(text);
        } catch (FormatterException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
