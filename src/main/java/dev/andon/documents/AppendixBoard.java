package dev.andon.documents;

import dev.andon.documents.AppendixBoard.State;
import dev.andon.response.Board;
import dev.andon.response.Documenting.AppendixAdded;
import dev.andon.response.Documenting.AppendixRemoved;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import dev.andon.response.Known;
import dev.andon.ui.Templates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The appendix of an incident, folded from its log. */
@Component
public class AppendixBoard implements Board<State> {
    private static final List<String> TYPES = Stream.of(AppendixAdded.class, AppendixRemoved.class)
            .flatMap(event -> EventCodec.words(event).stream())
            .toList();

    private final Templates templates;

    AppendixBoard(Templates templates) {
        this.templates = templates;
    }

    /** @param items in the order in which they were added, those that were removed among them */
    public record State(List<Item> items) {

        public Optional<Item> item(long id) {
            return items.stream().filter(item -> item.id() == id).findFirst();
        }

        /** Those whose bytes are kept. */
        public List<Item> there() {
            return items.stream().filter(Item::isThere).toList();
        }

        /** "4 items, 2 of them pictures". */
        public String inWords() {
            long pictures = there().stream().filter(Item::isPicture).count();
            int all = there().size();
            String words = all == 1 ? "1 item" : all + " items";
            return pictures == 0 ? words : words + ", " + pictures + (pictures == 1 ? " picture" : " pictures");
        }
    }

    @Override
    public String key() {
        return "appendix";
    }

    @Override
    public String title() {
        return "Appendix";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Collection<String> types() {
        return TYPES;
    }

    @Override
    public State of(Known known) {
        Map<Long, Item> items = new TreeMap<>();
        for (Entry entry : known.entries()) {
            if (entry.event() instanceof AppendixAdded e) {
                items.put(e.item(), added(e, entry));
            } else if (entry.event() instanceof AppendixRemoved e) {
                items.computeIfPresent(
                        e.item(), (_, item) -> item.removed(entry.actor().name(), entry.occurredAt(), e.reason()));
            }
        }
        return new State(List.copyOf(items.values()));
    }

    private static Item added(AppendixAdded e, Entry entry) {
        return new Item(
                e.item(),
                e.kind(),
                e.title(),
                e.mediaType(),
                e.size(),
                e.sha256(),
                e.ofSeq(),
                entry.actor().name(),
                entry.occurredAt(),
                null,
                null,
                null);
    }

    @Override
    public @Nullable String render(State state, Known known) {
        return state.items().isEmpty()
                ? null
                : templates.render(
                        "documents/list", Map.of("number", known.incident().number(), "items", state.items()));
    }
}
