package dev.andon.interventions;

import dev.andon.response.Entry;
import dev.andon.response.Intervening;
import dev.andon.response.Intervening.ClashFound;
import dev.andon.response.Intervening.ClashPassed;
import dev.andon.response.Intervening.ClashStarted;
import dev.andon.response.Intervening.InterventionAnnounced;
import dev.andon.response.Intervening.InterventionCleared;
import dev.andon.response.Intervening.InterventionEnded;
import dev.andon.response.Intervening.InterventionRefused;
import dev.andon.response.Intervening.InterventionStarted;
import dev.andon.response.Intervening.InterventionWithdrawn;
import dev.andon.response.Intervening.Near;
import dev.andon.response.Intervening.OptionListed;
import dev.andon.response.Intervening.OptionSetAside;
import dev.andon.response.Intervening.OptionTried;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The interventions of one incident, by number, and what they are near.
 *
 * @param clashes in the order they were found
 */
public record InterventionState(List<Intervention> interventions, List<Clash> clashes) {

    static InterventionState of(List<Entry> entries) {
        Fold fold = new Fold();
        entries.forEach(fold::add);
        return new InterventionState(List.copyOf(fold.all.values()), List.copyOf(fold.clashes));
    }

    /** The intervention of that number. */
    public Optional<Intervention> find(long id) {
        return interventions.stream().filter(one -> one.id() == id).findFirst();
    }

    /** What is announced, cleared or started. */
    public List<Intervention> open() {
        return interventions.stream().filter(one -> one.state().isOpen()).toList();
    }

    /** The number that the next one gets. */
    long next() {
        return interventions.isEmpty() ? 1 : interventions.getLast().id() + 1;
    }

    /** Clashes of what is open with what was open when this was last said. */
    public List<Clash> unresolved() {
        return clashes.stream()
                .filter(clash -> clash.passedAt() == null)
                .filter(clash -> find(clash.intervention())
                        .filter(one -> one.state().isOpen())
                        .isPresent())
                .toList();
    }

    private static final class Fold {
        private final Map<Long, Intervention> all = new LinkedHashMap<>();
        private final List<Clash> clashes = new ArrayList<>();

        void add(Entry entry) {
            if (entry.event() instanceof Intervening event) {
                add(event, entry, Said.of(entry));
            }
        }

        private void add(Intervening event, Entry entry, Said said) {
            switch (event) {
                case InterventionAnnounced e -> all.put(e.intervention(), Intervention.announced(e, said));
                case InterventionCleared e -> change(e.intervention(), one -> one.clearedBy(said));
                case InterventionRefused e ->
                    change(e.intervention(), one -> one.endedBy(State.REFUSED, said, e.reason()));
                case InterventionWithdrawn e ->
                    change(e.intervention(), one -> one.endedBy(State.WITHDRAWN, said, e.reason()));
                case InterventionStarted e -> change(e.intervention(), one -> one.startedBy(said, e.uncleared()));
                case InterventionEnded e ->
                    change(e.intervention(), one -> one.endedBy(State.of(e.outcome()), said, e.result()));
                case ClashFound e ->
                    clashes.add(new Clash(e.intervention(), entry.seq(), entry.recordedAt(), null, e.with()));
                case ClashPassed e -> passed(e, entry);
                case ClashStarted _, OptionListed _, OptionTried _, OptionSetAside _ -> {}
            }
        }

        private void change(long id, UnaryOperator<Intervention> next) {
            all.computeIfPresent(id, (_, one) -> next.apply(one));
        }

        private void passed(ClashPassed e, Entry entry) {
            clashes.replaceAll(clash ->
                    clash.passedAt() == null && clash.intervention() == e.intervention() && same(clash.with(), e.with())
                            ? clash.passed(entry.recordedAt())
                            : clash);
        }

        /** How near they were may have changed with the catalog. */
        private static boolean same(@Nullable Near one, @Nullable Near other) {
            return one == null || other == null
                    ? Objects.equals(one, other)
                    : one.number() == other.number() && one.intervention() == other.intervention();
        }
    }
}
