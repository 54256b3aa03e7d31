package dev.andon.followups.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Words that say what is done. A list, not grammar: what it does not know is only advised upon, never refused. */
@Component
public class Verbs {
    private static final Set<String> BEFORE = Set.of("re", "un", "de", "auto", "load", "double", "pre", "hard");

    private final Set<String> known;

    Verbs() {
        known = read();
    }

    private static Set<String> read() {
        try {
            String words = new ClassPathResource("followups/verbs.txt").getContentAsString(StandardCharsets.UTF_8);
            return words.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a title begins with one, as "Add", "Roll back", "Re-enable" or "Load-test". */
    public boolean begins(String title) {
        String first = title.strip().split("[\\s,:]", 2)[0].toLowerCase(Locale.ROOT);
        String[] parts = first.split("-");
        return known.contains(first)
                || parts.length > 1 && known.contains(parts[parts.length - 1]) && BEFORE.contains(parts[0])
                || parts.length > 1 && known.contains(parts[0])
                || Stream.of("re", "un", "de", "over", "auto")
                        .anyMatch(
                                prefix -> first.startsWith(prefix) && known.contains(first.substring(prefix.length())));
    }
}
