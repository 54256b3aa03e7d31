package dev.andon.home.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Reads the stories from {@code sample/*.txt}; how they are written is said at the top of {@code sample/company.txt}. */
final class Script {
    private static final Pattern DURATION = Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m?)?");
    private static final Pattern STEP =
            Pattern.compile("(\\d[\\dhdm]*)\\s+(\\w+) (~?)([a-z-]+)([^|]*?)(?:\\s*\\| (.*))?");
    private static final Pattern HEAD = Pattern.compile("([a-z]+): (.*)");
    private static final Pattern SECTION = Pattern.compile("\\[([a-z_0-9]+)]");

    private final List<Story> stories = new ArrayList<>();
    private @Nullable String title;
    private Map<String, String> head = new LinkedHashMap<>();
    private List<Step> steps = new ArrayList<>();
    private Map<String, String> sections = new LinkedHashMap<>();
    private String section = "";

    private Script() {}

    static List<Story> stories(String... files) {
        Script script = new Script();
        for (String file : files) {
            lines(file).forEach(script::read);
        }
        script.endStory();
        return List.copyOf(script.stories);
    }

    /** Lines of {@code file} that begin with this word, without it, cut at the bars. */
    static List<String[]> table(String file, String word) {
        return lines(file)
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1).split(" \\| "))
                .toList();
    }

    private static Stream<String> lines(String file) {
        return text(file).lines();
    }

    static String text(String file) {
        try {
            return new ClassPathResource("sample/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        if (line.startsWith("== ")) {
            endStory();
            title = line.substring(3);
        } else if (title != null) {
            readInStory(line);
        }
    }

    private void readInStory(String line) {
        Matcher section = SECTION.matcher(line);
        Matcher step = STEP.matcher(line);
        Matcher head = HEAD.matcher(line);
        if (section.matches()) {
            this.section = section.group(1);
            sections.put(this.section, "");
        } else if (!this.section.isEmpty()) {
            sections.merge(this.section, line + "\n", String::concat);
        } else if (step.matches()) {
            steps.add(step(step));
        } else if (line.startsWith("    ")) {
            Step last = steps.removeLast();
            String text = last.text() + "\n" + line.substring(4);
            steps.add(new Step(last.after(), last.who(), last.other(), last.verb(), last.args(), text));
        } else if (head.matches()) {
            this.head.put(head.group(1), head.group(2));
        } else if (!line.isBlank()) {
            throw new IllegalStateException("“%s” in the story “%s” makes no sense".formatted(line, title));
        }
    }

    private static Step step(Matcher line) {
        String text = line.group(6) == null ? "" : line.group(6);
        return new Step(
                duration(line.group(1)),
                line.group(2),
                !line.group(3).isEmpty(),
                line.group(4),
                line.group(5).strip(),
                text);
    }

    private void endStory() {
        if (title != null) {
            String begins = head.getOrDefault("begins", "");
            stories.add(new Story(title, begins, head, List.copyOf(steps), sections));
        }
        head = new LinkedHashMap<>();
        steps = new ArrayList<>();
        sections = new LinkedHashMap<>();
        section = "";
    }

    /** {@code 41m}, {@code 2h05}, {@code 1d}, {@code 12}: minutes where nothing is said. */
    static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            throw new IllegalStateException("“%s” is not a span of time".formatted(text));
        }
        return Duration.ofDays(number(parts.group(1)))
                .plusHours(number(parts.group(2)))
                .plusMinutes(number(parts.group(3)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
