package dev.andon.learning.internal;

import dev.andon.learning.LiveBlock;
import dev.andon.learning.Report;
import dev.andon.learning.RoleNames;
import dev.andon.response.Incident;
import dev.andon.ui.Option;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what live blocks show in the place of the lines that name them. */
@Component
public class Blocks {
    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*\\{\\{([a-z0-9-]+)}}[ \\t]*$");

    private final List<LiveBlock> blocks;
    private final RoleNames names;

    Blocks(List<LiveBlock> blocks, RoleNames names) {
        this.names = names;
        this.blocks =
                blocks.stream().sorted(Comparator.comparing(LiveBlock::label)).toList();
    }

    /** All there are, by label. */
    public List<LiveBlock> all() {
        return blocks;
    }

    /** The text with every block that it names; a word that names none stays as it was typed. */
    public String shown(String text, Incident incident, Report report) {
        return text.contains("{{")
                ? LINE.matcher(text)
                        .replaceAll(
                                line -> Matcher.quoteReplacement(shown(line.group(1), line.group(), incident, report)))
                : text;
    }

    /** What can be put into a report now. */
    public List<Option> choices(Incident incident, Report report) {
        return blocks.stream()
                .flatMap(block -> block.choices(incident, report).stream())
                .toList();
    }

    /**
     * The text as a page shows it.
     *
     * @param render makes HTML of Markdown
     */
    public String html(String text, Incident incident, Report report, UnaryOperator<String> render) {
        Map<String, String> pieces = new LinkedHashMap<>();
        String placed = text.contains("{{")
                ? LINE.matcher(text).replaceAll(line -> {
                    String html = html(line.group(1), incident, report);
                    String place = "block" + UUID.randomUUID().toString().replace("-", "");
                    pieces.put(place, html == null ? "" : html);
                    return html == null ? Matcher.quoteReplacement(line.group()) : place;
                })
                : text;
        String html = render.apply(shown(placed, incident, report));
        for (Map.Entry<String, String> piece : pieces.entrySet()) {
            // In a list or a quotation it stands without a paragraph of its own.
            html = html.replace("<p>" + piece.getKey() + "</p>", piece.getValue())
                    .replace(piece.getKey(), piece.getValue());
        }
        return html;
    }

    private @Nullable String html(String word, Incident incident, Report report) {
        return blocks.stream()
                .filter(block -> block.answers(word))
                .findFirst()
                .map(block -> block.html(word, incident, report))
                .orElse(null);
    }

    /** The report with every block that its sections name. */
    public Report shown(Report report, Incident incident) {
        return report.withSections(report.sections().stream()
                .map(section -> section.showing(shown(section.body(), incident, report)))
                .toList());
    }

    private String shown(String key, String line, Incident incident, Report report) {
        return blocks.stream()
                .filter(block -> block.answers(key))
                .findFirst()
                .map(block -> block.markdown(key, incident, report))
                .map(names.of(incident, report.namesAsRoles()))
                .orElse(line);
    }
}
