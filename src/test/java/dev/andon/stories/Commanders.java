package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Entry;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Tenure;
import dev.andon.response.Tenures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads a log once more, entry by entry, and asks after each who commands. */
final class Commanders {
    private Commanders() {}

    /**
     * Nobody until somebody takes it, and from then on one person at every instant, moved by nothing but an entry that
     * says so.
     *
     * @return their names, in order
     */
    static List<String> provenBy(List<Entry> log) {
        Incident incident = Incident.fold(7, log.subList(0, 1));
        assertThat(incident.holder("commander")).isNull();
        List<String> names = new ArrayList<>();
        for (Entry entry : log.subList(1, log.size())) {
            Holder before = incident.holder("commander");
            incident = incident.after(entry);
            Holder now = incident.holder("commander");
            boolean moves = entry.event() instanceof RoleAssigned || entry.event() instanceof HandoverAccepted;
            assertThat(before == null || now != null)
                    .as("somebody commands after entry %s", entry.seq())
                    .isTrue();
            assertThat(moves || Objects.equals(before, now))
                    .as("entry %s moves it only if it says so", entry.seq())
                    .isTrue();
            if (now != null && !now.equals(before)) {
                names.add(now.name());
            }
        }
        assertTenuresTouch(Tenures.of(log).of("commander"));
        return names;
    }

    private static void assertTenuresTouch(List<Tenure> tenures) {
        for (int i = 1; i < tenures.size(); i++) {
            assertThat(tenures.get(i - 1).untilSeq()).isEqualTo(tenures.get(i).sinceSeq());
            assertThat(tenures.get(i - 1).until()).isEqualTo(tenures.get(i).since());
        }
        assertThat(tenures.getLast().until()).as("the last one lasts").isNull();
    }
}
