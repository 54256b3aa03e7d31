package dev.andon.imports;

import dev.andon.imports.Paper.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads reports in Markdown. What they say of themselves may stand in YAML between lines of {@code ---}, in TOML between lines
 * of {@code +++}, or at the top as a table of two columns or as lines such as {@code **Severity:** SEV1}.
 */
public final class Papers {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*\\s*");
    private static final Pattern MARK = Pattern.compile("<!--\\s*section:\\s*([a-z0-9_-]+)\\s*-->");
    private static final Pattern ITEM =
            Pattern.compile("\\* (.{1,200}?):<!--\\s*section:\\s*([a-z0-9_-]+)\\s*-->\\s?(.*)");
    private static final Pattern TOML = Pattern.compile("([A-Za-z0-9_. -]+?)\\s*=\\s*(.*)");
    private static final Pattern ROW = Pattern.compile("\\|([^|]+)\\|([^|]*)\\|\\s*");
    private static final Pattern LINE =
            Pattern.compile("(?:[-*]\\s+)?(?:\\*\\*|__)([^*_:]{2,40}):?(?:\\*\\*|__):?\\s*(.*)");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(```|~~~).*");
    private static final String END = "<!-- sections end -->";

    private Papers() {}

    /**
     * @param text of the file
     * @throws IllegalArgumentException saying what cannot be read
     */
    public static Paper read(String text) {
        List<String> lines = new ArrayList<>(text.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .toList());
        Map<String, String> facts = new LinkedHashMap<>();
        takeFront(lines, facts);
        return Body.read(lines, facts);
    }

    private static void takeFront(List<String> lines, Map<String, String> facts) {
        String fence = lines.isEmpty() ? "" : lines.getFirst().strip();
        if (!fence.equals("---") && !fence.equals("+++")) {
            return;
        }
        int end = lines.subList(1, lines.size()).indexOf(fence) + 1;
        if (end == 0) {
            throw new IllegalArgumentException("the front matter begins with " + fence + " and does not end");
        }
        String front = String.join("\n", lines.subList(1, end));
        facts.putAll(fence.equals("---") ? yaml(front) : toml(front));
        lines.subList(0, end + 1).clear();
    }

    private static Map<String, String> yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            // Only texts: a date stays as it was written, to be read in the zone of the house.
            Object read = new Yaml(
                            new SafeConstructor(options),
                            new org.yaml.snakeyaml.representer.Representer(new org.yaml.snakeyaml.DumperOptions()),
                            new org.yaml.snakeyaml.DumperOptions(),
                            options,
                            new Texts())
                    .load(text);
            if (read == null) {
                return Map.of();
            }
            if (!(read instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException("the front matter is not a list of names and values");
            }
            Map<String, String> facts = new LinkedHashMap<>();
            map.forEach((name, value) -> facts.put(String.valueOf(name), flat(value)));
            return facts;
        } catch (YAMLException e) {
            throw new IllegalArgumentException("the front matter is not YAML: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        return Objects.toString(e.getMessage(), "").lines().findFirst().orElse("");
    }

    /** Takes nothing for a number, a date or a truth. */
    private static final class Texts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none
        }
    }

    private static String flat(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Papers::flat).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flat(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value == null ? "" : value.toString().strip();
    }

    private static Map<String, String> toml(String text) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            Matcher pair = TOML.matcher(line.strip());
            if (pair.matches()) {
                facts.put(pair.group(1).strip(), unquoted(pair.group(2).strip()));
            } else if (!line.isBlank()
                    && !line.strip().startsWith("#")
                    && !line.strip().startsWith("[")) {
                throw new IllegalArgumentException(
                        "the front matter has a line that is no name and value: " + line.strip());
            }
        }
        return facts;
    }

    private static String unquoted(String value) {
        if (value.startsWith("[") && value.endsWith("]")) {
            return List.of(value.substring(1, value.length() - 1).split(",")).stream()
                    .map(one -> unquoted(one.strip()))
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The text after the front matter, taken apart at its headings. */
    private static final class Body {
        private final Map<String, String> facts;
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder opening = new StringBuilder();
        private StringBuilder body = opening;
        private String title = "";
        private String mark = "";
        private int level;
        private String heading = "";
        private String partMark = "";

        private Body(Map<String, String> facts) {
            this.facts = facts;
        }

        static Paper read(List<String> lines, Map<String, String> facts) {
            Body body = new Body(facts);
            boolean fenced = false;
            for (String line : lines) {
                fenced ^= FENCE.matcher(line).matches();
                if (fenced || !body.takes(line)) {
                    body.body.append(line).append('\n');
                }
            }
            body.end();
            return new Paper(facts, body.title, body.opening.toString().strip(), List.copyOf(body.parts));
        }

        /** Whether the line is more than a line of text. */
        private boolean takes(String line) {
            Matcher marked = MARK.matcher(line.strip());
            if (marked.matches() || line.strip().equals(END)) {
                mark = marked.matches() ? marked.group(1) : "";
                if (!marked.matches()) {
                    begin(2, "", "citations");
                }
                return true;
            }
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                begin(6, item.group(1), item.group(2));
                body.append(item.group(3)).append('\n');
                return true;
            }
            Matcher head = HEADING.matcher(line);
            if (head.matches() && body != opening && isOwn() && mark.isEmpty()) {
                return false; // somebody's heading within a section
            }
            return head.matches() ? heading(head.group(1).length(), head.group(2)) : isFact(line);
        }

        /** Whether it was exported by an Andon, which marks each section. */
        private boolean isOwn() {
            return facts.containsKey(Paper.OWN);
        }

        private boolean heading(int depth, String words) {
            if (depth == 1 && title.isEmpty() && parts.isEmpty() && body == opening) {
                title = words;
                return true;
            }
            begin(Math.max(2, depth), words, mark);
            mark = "";
            return true;
        }

        private void begin(int depth, String words, String key) {
            end();
            level = depth;
            heading = words;
            partMark = key;
            body = new StringBuilder();
        }

        private void end() {
            if (body != opening) {
                parts.add(new Part(
                        level,
                        heading,
                        partMark,
                        unindented(body.toString().strip(), level == 6 && !partMark.isEmpty())));
            }
        }

        /** The text of a point of a list stands two characters further right. */
        private static String unindented(String text, boolean point) {
            return point ? text.replace("\n  ", "\n") : text;
        }

        /** Only before the first part: a table further down is part of the story. */
        private boolean isFact(String line) {
            if (body != opening) {
                return false;
            }
            Matcher row = ROW.matcher(line.strip());
            if (row.matches()) {
                String name = plain(row.group(1));
                if (!name.isEmpty() && !name.matches("[-: ]+")) {
                    return fact(name, plain(row.group(2)));
                }
                return true;
            }
            Matcher pair = LINE.matcher(line.strip());
            return pair.matches()
                    && line.contains(":")
                    && fact(plain(pair.group(1)), pair.group(2).strip());
        }

        private boolean fact(String name, String value) {
            if (facts.containsKey(name)) {
                return false;
            }
            facts.put(name, value);
            return true;
        }

        private static String plain(String cell) {
            return cell.replaceAll("[*_`]", "").strip();
        }
    }
}
