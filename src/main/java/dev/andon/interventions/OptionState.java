package dev.andon.interventions;

import dev.andon.interventions.Option.Standing;
import dev.andon.interventions.Policy.Offered;
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
import dev.andon.response.Intervening.OptionListed;
import dev.andon.response.Intervening.OptionSetAside;
import dev.andon.response.Intervening.OptionTried;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What could stop the bleeding in one incident.
 *
 * @param options as {@link Ranking} puts them
 */
public record OptionState(List<Option> options) {

    static OptionState of(List<Entry> entries) {
        Fold fold = new Fold();
        entries.forEach(fold::add);
        return new OptionState(Ranking.of(List.copyOf(fold.all.values())));
    }

    /** The option of that number. */
    public Optional<Option> find(long id) {
        return options.stream().filter(one -> one.id() == id).findFirst();
    }

    /** The number that the next one gets. */
    long next() {
        return options.stream().mapToLong(Option::id).max().orElse(0) + 1;
    }

    private static final class Fold {
        private final Map<Long, Option> all = new LinkedHashMap<>();
        /** Numbers of interventions to the options they came from. */
        private final Map<Long, Long> from = new HashMap<>();

        void add(Entry entry) {
            if (entry.event() instanceof Intervening event) {
                add(event, Said.of(entry));
            }
        }

        private void add(Intervening event, Said said) {
            switch (event) {
                case OptionListed e -> all.put(e.option(), Option.untried(e.option(), offered(e), said));
                case OptionTried e ->
                    change(e.option(), one -> one.next(Standing.TRIED, one.intervention(), e.result()));
                case OptionSetAside e ->
                    change(e.option(), one -> one.next(Standing.SET_ASIDE, one.intervention(), e.reason()));
                case InterventionAnnounced e -> announced(e);
                case InterventionRefused e -> became(e.intervention(), Standing.UNTRIED, "refused: " + e.reason());
                case InterventionWithdrawn e -> became(e.intervention(), Standing.UNTRIED, "withdrawn");
                case InterventionEnded e -> became(e.intervention(), Standing.TRIED, result(e));
                case InterventionCleared _, InterventionStarted _, ClashFound _, ClashStarted _, ClashPassed _ -> {}
            }
        }

        private static Offered offered(OptionListed e) {
            return new Offered(
                    Remedy.of(e.kind()), e.text(), e.minutes(), Reversible.of(e.reversible()), Risk.of(e.risk()));
        }

        private void announced(InterventionAnnounced e) {
            if (e.option() != null) {
                from.put(e.intervention(), e.option());
                change(e.option(), one -> one.next(Standing.UNDER_WAY, e.intervention(), null));
            }
        }

        private void became(long intervention, Standing standing, String words) {
            Long option = from.get(intervention);
            if (option != null) {
                // A later intervention of the same option says more than an earlier one that ends late.
                change(
                        option,
                        one -> Long.valueOf(intervention).equals(one.intervention())
                                ? one.next(standing, intervention, words)
                                : one);
            }
        }

        private static String result(InterventionEnded e) {
            String outcome = State.of(e.outcome()).label();
            return e.result() == null ? outcome : outcome + ": " + e.result();
        }

        private void change(long id, UnaryOperator<Option> next) {
            all.computeIfPresent(id, (_, one) -> next.apply(one));
        }
    }
}
