package dev.andon.learning.internal;

import dev.andon.learning.LiveBlock;
import dev.andon.learning.Report;
import dev.andon.learning.RoleNames;
import dev.andon.response.Incident;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The report with every block that its sections name. */
    public Report shown(Report report, Incident incident) {
        return report.withSections(report.sections().stream()
                .map(section -> section.showing(shown(section.body(), incident, report)))
                .toList());
    }

    private String shown(String key, String line, Incident incident, Report report) {
        return blocks.stream()
                .filter(block -> block.key().equals(key))
                .findFirst()
                .map(block -> block.markdown(incident, report))
                .map(names.of(incident, report.namesAsRoles()))
                .orElse(line);
    }
}
