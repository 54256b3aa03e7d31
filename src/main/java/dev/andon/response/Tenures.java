package dev.andon.response;

import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who had which role when, computed from nothing but the log. A role has one holder after every entry, because one
 * entry ends a tenure and begins the next; a gap is what lies between one that was laid down and the next that began.
 */
public final class Tenures {
    /** Words of the events that tell of tenures. */
    static final List<String> TOLD_BY = Stream.of(RoleAssigned.class, RoleReleased.class, HandoverAccepted.class)
            .flatMap(kind -> EventCodec.words(kind).stream())
            .toList();

    private final Map<String, List<Tenure>> byRole = new LinkedHashMap<>();

    private Tenures() {}

    /** The tenures that a log, or what of it speaks of roles, tells of; in the order of seq. */
    public static Tenures of(List<Entry> log) {
        Tenures tenures = new Tenures();
        log.forEach(tenures::read);
        return tenures;
    }

    /** A time nobody had the role, between two who did. */
    public record Gap(String role, Instant since, Instant until) {}

    /** Those of one role, in order. */
    public List<Tenure> of(String role) {
        return List.copyOf(byRole.getOrDefault(role, List.of()));
    }

    /** Times without a holder between two tenures of a role; a handover leaves none. */
    public List<Gap> gaps(String role) {
        List<Tenure> tenures = of(role);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < tenures.size(); i++) {
            Tenure before = tenures.get(i - 1);
            Tenure next = tenures.get(i);
            if (before.untilSeq() != null && before.until() != null && before.untilSeq() != next.sinceSeq()) {
                gaps.add(new Gap(role, before.until(), next.since()));
            }
        }
        return List.copyOf(gaps);
    }

    private void read(Entry entry) {
        if (entry.event() instanceof RoleAssigned e) {
            begin(e.role(), e.to(), entry);
        } else if (entry.event() instanceof HandoverAccepted e) {
            begin(e.role(), e.to(), entry);
        } else if (entry.event() instanceof RoleReleased e) {
            end(e.role(), entry);
        }
    }

    private void begin(String role, Holder holder, Entry entry) {
        end(role, entry);
        List<Tenure> tenures = byRole.computeIfAbsent(role, _ -> new ArrayList<>());
        tenures.add(new Tenure(role, holder, moment(tenures, entry), entry.seq(), null, null));
    }

    private void end(String role, Entry entry) {
        List<Tenure> tenures = byRole.getOrDefault(role, List.of());
        if (!tenures.isEmpty() && tenures.getLast().untilSeq() == null) {
            Instant when = moment(tenures, entry);
            tenures.add(tenures.removeLast().ending(when, entry.seq()));
        }
    }

    /** When it happened; but what is written later never reaches back behind what was written before. */
    private static Instant moment(List<Tenure> tenures, Entry entry) {
        if (tenures.isEmpty()) {
            return entry.occurredAt();
        }
        Tenure last = tenures.getLast();
        Instant earliest = last.until() == null ? last.since() : last.until();
        return entry.occurredAt().isBefore(earliest) ? earliest : entry.occurredAt();
    }
}
