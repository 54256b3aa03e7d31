package dev.andon.response.web;

import dev.andon.response.Entry;
import dev.andon.response.EntryHtml;
import dev.andon.ui.Templates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Entries as the room shows them. */
@Component
class TemplatedEntries implements EntryHtml {
    private final EntryLines lines;
    private final Templates templates;

    TemplatedEntries(EntryLines lines, Templates templates) {
        this.lines = lines;
        this.templates = templates;
    }

    @Override
    public String of(List<Entry> entries) {
        return lines.all(entries).stream()
                .map(line -> templates.render("response/entry", Map.of("line", line)))
                .collect(Collectors.joining());
    }
}
