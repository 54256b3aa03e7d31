package dev.andon.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What axe looks for. Contrast takes about half its time, and does not hang on the width of the screen; everything else
 * does not hang on the colours.
 */
public enum Barriers {
    ALL,
    OF_COLOUR,
    BUT_OF_COLOUR;

    private static final List<String> COLOUR = List.of("color-contrast", "link-in-text-block");

    /** What is serious or critical, and where it is first. */
    private static final String LOOK = """
        async options => (await axe.run(document, options)).violations
            .filter(rule => ["serious", "critical"].includes(rule.impact))
            .map(rule => rule.id + ": " + rule.nodes[0].html)
        """;

    /** What is serious or critical on the page as it is now. */
    @SuppressWarnings("unchecked") // LOOK answers texts
    List<String> on(Page page) {
        // Its own builder brings the program along for each look and reads all it found; that takes twice as long.
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(Program.TEXT);
        }
        return (List<String>) page.evaluate(LOOK, options());
    }

    private Map<String, Object> options() {
        List<String> violations = List.of("violations");
        return switch (this) {
            case ALL -> Map.of("resultTypes", violations);
            case OF_COLOUR -> Map.of("resultTypes", violations, "runOnly", COLOUR);
            case BUT_OF_COLOUR ->
                Map.of(
                        "resultTypes",
                        violations,
                        "rules",
                        Map.of(
                                COLOUR.getFirst(), Map.of("enabled", false),
                                COLOUR.getLast(), Map.of("enabled", false)));
        };
    }

    private static final class Program {
        static final String TEXT = read();

        private static String read() {
            try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
                return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
