package dev.andon.response;

import dev.andon.response.FollowUpBoard.FollowUps;
import dev.andon.response.FollowUpCandidate.Dismissal;
import dev.andon.response.Noticing.FollowUpDismissed;
import dev.andon.response.Noticing.FollowUpNoticed;
import dev.andon.response.Noticing.FollowUpTaken;
import dev.andon.ui.Templates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is left to do later, as the notes of an incident say. */
@Component
public class FollowUpBoard implements Board<FollowUps> {
    private static final List<String> TYPES = EventCodec.words(Noticing.class);

    private final Templates templates;

    FollowUpBoard(Templates templates) {
        this.templates = templates;
    }

    /** @param items in the order they were noted */
    public record FollowUps(List<FollowUpCandidate> items) {

        /** Those nobody dismissed or made a follow-up of. */
        public List<FollowUpCandidate> open() {
            return items.stream().filter(FollowUpCandidate::isOpen).toList();
        }

        /** The one of this number. */
        public Optional<FollowUpCandidate> find(long id) {
            return items.stream().filter(item -> item.id() == id).findFirst();
        }
    }

    @Override
    public String key() {
        return "follow_up_candidates";
    }

    @Override
    public String title() {
        return "For later";
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
    public FollowUps of(Known known) {
        return fold(known.entries());
    }

    /** The state after these entries, of which others than {@link Noticing} are passed over. */
    public static FollowUps fold(List<Entry> entries) {
        Map<Long, FollowUpCandidate> items = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof Noticing event) {
                after(event, entry, items);
            }
        }
        return new FollowUps(List.copyOf(items.values()));
    }

    private static void after(Noticing event, Entry entry, Map<Long, FollowUpCandidate> items) {
        switch (event) {
            case FollowUpNoticed e ->
                items.put(
                        e.candidate(),
                        new FollowUpCandidate(
                                e.candidate(),
                                e.text(),
                                e.note(),
                                entry.actor().name(),
                                entry.occurredAt(),
                                null,
                                null));
            case FollowUpDismissed e ->
                items.computeIfPresent(e.candidate(), (_, was) -> dismissed(was, e.reason(), entry));
            case FollowUpTaken e -> items.computeIfPresent(e.candidate(), (_, was) -> taken(was, e.followUp()));
        }
    }

    private static FollowUpCandidate dismissed(FollowUpCandidate was, String reason, Entry entry) {
        Dismissal dismissal = new Dismissal(entry.actor().name(), entry.occurredAt(), reason);
        return new FollowUpCandidate(was.id(), was.text(), was.note(), was.notedBy(), was.notedAt(), dismissal, null);
    }

    private static FollowUpCandidate taken(FollowUpCandidate was, long followUp) {
        return new FollowUpCandidate(was.id(), was.text(), was.note(), was.notedBy(), was.notedAt(), null, followUp);
    }

    @Override
    public @Nullable String render(FollowUps state, Known known) {
        return state.open().isEmpty()
                ? null
                : templates.render(
                        "response/followups",
                        Map.of("number", known.incident().number(), "open", state.open(), "framed", false));
    }
}
