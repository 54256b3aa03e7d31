package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverDeclined;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.response.Decision.HandoverOffered;
import dev.andon.response.Decision.HandoverWithdrawn;
import dev.andon.response.Decision.RoleAssigned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What must hold for a log however many people pulled at it at once. */
final class Races {
    private Races() {}

    /** From the entry that first gives the role: folded at every seq, somebody has it, and tenures touch. */
    static void assertOneHolderAtEveryInstant(List<Entry> log, String role) {
        Incident incident = Incident.fold(7, log.subList(0, 1));
        boolean begun = false;
        for (Entry entry : log.subList(1, log.size())) {
            Holder before = incident.holder(role);
            incident = incident.after(entry);
            Holder now = incident.holder(role);
            begun = begun || entry.event() instanceof RoleAssigned e && e.role().equals(role);
            assertThat(now != null)
                    .as("somebody has it after entry %s", entry.seq())
                    .isEqualTo(begun);
            boolean moves = entry.event() instanceof RoleAssigned || entry.event() instanceof HandoverAccepted;
            assertThat(moves || java.util.Objects.equals(before, now))
                    .as("entry %s moves it only if it says so", entry.seq())
                    .isTrue();
        }
        assertTenuresTouch(Tenures.of(log).of(role));
    }

    private static void assertTenuresTouch(List<Tenure> tenures) {
        for (int i = 1; i < tenures.size(); i++) {
            assertThat(tenures.get(i - 1).untilSeq()).isEqualTo(tenures.get(i).sinceSeq());
            assertThat(tenures.get(i - 1).until()).isEqualTo(tenures.get(i).since());
        }
        assertThat(tenures.getLast().until()).as("the last one lasts").isNull();
    }

    static void assertOneOutcomeAtMost(List<Entry> log) {
        Map<Long, Integer> outcomes = outcomes(log);
        assertThat(outcomes.values()).allMatch(count -> count <= 1);
        for (long offer : outcomes.keySet()) {
            assertThat(log.get((int) offer - 1).event()).isInstanceOf(HandoverOffered.class);
        }
    }

    static void assertOneOutcomeForEach(List<Entry> log, long offers) {
        Map<Long, Integer> outcomes = outcomes(log);
        assertThat(outcomes).hasSize((int) offers);
        assertThat(outcomes.values()).allMatch(count -> count == 1);
    }

    private static Map<Long, Integer> outcomes(List<Entry> log) {
        Map<Long, Integer> outcomes = new HashMap<>();
        log.stream().flatMap(Races::ended).forEach(offer -> outcomes.merge(offer, 1, Integer::sum));
        return outcomes;
    }

    private static Stream<Long> ended(Entry entry) {
        return switch (entry.event()) {
            case HandoverAccepted e -> Stream.of(e.offer());
            case HandoverDeclined e -> Stream.of(e.offer());
            case HandoverWithdrawn e -> Stream.of(e.offer());
            case HandoverExpired e -> Stream.of(e.offer());
            case IncidentEvent _ -> Stream.empty();
        };
    }
}
