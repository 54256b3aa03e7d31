package dev.andon.response.web;

import dev.andon.response.Entry;
import dev.andon.response.Sentences;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says entries as the room does, without its signs. */
@Component
class PlainSentences implements Sentences {
    private final EntryLines lines;

    PlainSentences(EntryLines lines) {
        this.lines = lines;
    }

    @Override
    public List<Told> of(List<Entry> entries) {
        return lines.all(entries).stream()
                .map(line -> new Told(line.seq(), line.occurredAt(), PlainLine.of(line)))
                .toList();
    }
}
