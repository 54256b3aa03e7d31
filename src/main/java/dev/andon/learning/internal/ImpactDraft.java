package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;
import static dev.andon.learning.internal.Md.plain;
import static dev.andon.learning.internal.Telling.because;

import dev.andon.learning.Figure;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.ServicesChanged;
import dev.andon.response.Entry;
import dev.andon.response.Impacting;
import dev.andon.response.Impacting.ImpactCeased;
import dev.andon.response.Impacting.ImpactEstimated;
import dev.andon.response.Impacting.SystemStateSaid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom it hurt and how much, as it was estimated first and as it is thought now. */
final class ImpactDraft {
    private ImpactDraft() {}

    static String all(Story story) {
        List<String> points = new ArrayList<>(affected(story));
        points.addAll(impacts(story, "user"));
        points.addAll(impacts(story, "business"));
        points.addAll(impacts(story, "team"));
        points.addAll(systems(story));
        points.addAll(told(story));
        return Story.bullets(points);
    }

    static String users(Story story) {
        List<String> points = new ArrayList<>(affected(story));
        points.addAll(impacts(story, "user"));
        points.addAll(systems(story));
        points.addAll(told(story));
        return Story.bullets(points);
    }

    static String business(Story story) {
        return Story.bullets(impacts(story, "business"));
    }

    static String team(Story story) {
        return Story.paragraphs(PeopleDraft.span(story), Story.bullets(impacts(story, "team")));
    }

    private static List<String> affected(Story story) {
        List<String> points = new ArrayList<>();
        Figure users = story.figure("affected_users");
        if (users.known() && story.of(ImpactEstimated.class).findAny().isEmpty()) {
            points.add(
                    Story.cited("%s users affected, as stated at the time".formatted(users.text()), users.entries()));
        }
        if (!story.incident().services().isEmpty()) {
            long seq = story.of(ServicesChanged.class)
                    .mapToLong(Entry::seq)
                    .max()
                    .orElse(story.declaration().seq());
            points.add("Affected: %s %s"
                    .formatted(
                            story.incident().services().stream().map(Md::plain).collect(Collectors.joining(", ")),
                            cite(seq)));
        }
        return points;
    }

    private static List<String> told(Story story) {
        List<Long> updates =
                story.of(UpdatePosted.class).map(Entry::seq).sorted().toList();
        return updates.isEmpty() ? List.of() : List.of("What people were told: " + cite(updates));
    }

    private static List<String> impacts(Story story, String on) {
        return grouped(story, entry -> number(entry, on)).values().stream()
                .map(ImpactDraft::impact)
                .toList();
    }

    private static @Nullable Long number(Entry entry, String on) {
        if (entry.event() instanceof ImpactEstimated e && e.on().equals(on)) {
            return e.impact();
        }
        return entry.event() instanceof ImpactCeased e && e.on().equals(on) ? (Long) e.impact() : null;
    }

    private static String impact(List<Entry> history) {
        List<String> steps = history.stream().map(ImpactDraft::step).toList();
        return String.join("; ", steps) + ".";
    }

    private static String step(Entry entry) {
        Impacting event = (Impacting) entry.event();
        return switch (event) {
            case ImpactEstimated e ->
                "%s: on the %s, %s, %s%s%s %s"
                        .formatted(
                                Moments.minute(entry.occurredAt()),
                                ImpactingTelling.side(e.on()),
                                plain(e.text()),
                                plain(ImpactingTelling.how(e.amount(), e.known())),
                                e.since() == null ? "" : ", since " + Moments.minute(e.since()),
                                e.until() == null ? "" : ", until " + Moments.minute(e.until()),
                                cite(entry.seq()));
            case ImpactCeased e ->
                "ceased %s%s %s".formatted(Moments.minute(e.until()), because(e.note()), cite(entry.seq()));
            case SystemStateSaid e -> "%s %s".formatted(e.to(), cite(entry.seq()));
        };
    }

    private static List<String> systems(Story story) {
        Map<String, List<Entry>> bySystem =
                grouped(story, entry -> entry.event() instanceof SystemStateSaid e ? e.system() : null);
        return bySystem.entrySet().stream()
                .map(system -> "%s: %s"
                        .formatted(
                                plain(system.getKey()),
                                system.getValue().stream()
                                        .map(entry -> "%s %s %s"
                                                .formatted(
                                                        ((SystemStateSaid) entry.event()).to(),
                                                        Moments.minute(entry.occurredAt()),
                                                        cite(entry.seq())))
                                        .collect(Collectors.joining("; "))))
                .toList();
    }

    /** The entries that have a key, by it, in the order of the log. */
    static <K> Map<K, List<Entry>> grouped(Story story, Function<Entry, @Nullable K> key) {
        Map<K, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry entry : story.written()) {
            K of = key.apply(entry);
            if (of != null) {
                groups.computeIfAbsent(of, _ -> new ArrayList<>()).add(entry);
            }
        }
        return groups;
    }
}
