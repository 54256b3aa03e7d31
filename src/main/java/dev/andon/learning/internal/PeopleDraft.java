package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;
import static dev.andon.learning.internal.Md.plain;

import dev.andon.learning.Figure;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Presence;
import dev.andon.response.Presence.Span;
import dev.andon.response.Tenure;
import dev.andon.response.Tenures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who was there, from when to when, and in which roles. */
final class PeopleDraft {
    private PeopleDraft() {}

    static String text(Story story) {
        List<Tenure> tenures = tenures(story);
        return Story.bullets(story.incident().crew().took().stream()
                .map(presence -> told(presence, tenures))
                .toList());
    }

    static String authors(Story story) {
        Figure people = story.figure("people");
        return people.known() ? "Took part: %s. %s".formatted(plain(people.text()), cite(people.entries())) : "";
    }

    /** In a sentence, with the time it took. */
    static String span(Story story) {
        Figure people = story.figure("people");
        String when = Moments.span(
                story.entries().getFirst().occurredAt(),
                story.entries().getLast().occurredAt());
        return people.known()
                ? "%s took part, %s.".formatted(Story.cited(plain(people.text()), people.entries()), when)
                : "";
    }

    private static String told(Presence presence, List<Tenure> tenures) {
        SortedSet<Long> seqs = new TreeSet<>();
        List<String> facts = new ArrayList<>();
        tenures.stream()
                .filter(tenure -> tenure.holder().id() == presence.person().id())
                .forEach(tenure -> {
                    facts.add("%s %s".formatted(Telling.role(tenure.role()), time(tenure.since(), tenure.until())));
                    seqs.add(tenure.sinceSeq());
                    Stream.ofNullable(tenure.untilSeq()).forEach(seqs::add);
                });
        for (Span span : presence.spans()) {
            facts.add("there " + time(span.from(), span.to()));
            seqs.add(span.fromSeq());
            Stream.ofNullable(span.toSeq()).forEach(seqs::add);
        }
        return "%s (%s): %s %s"
                .formatted(
                        plain(presence.person().name()), presence.how().label(), String.join("; ", facts), cite(seqs));
    }

    private static String time(Instant from, @Nullable Instant to) {
        return to == null || Objects.equals(from, to)
                ? (to == null ? "from " : "at ") + Moments.minute(from)
                : "from %s to %s".formatted(Moments.minute(from), Moments.minute(to));
    }

    private static List<Tenure> tenures(Story story) {
        Tenures tenures = Tenures.of(story.written());
        return story.written().stream()
                .flatMap(entry -> Stream.ofNullable(entry.event() instanceof RoleAssigned e ? e.role() : null))
                .distinct()
                .flatMap(role -> tenures.of(role).stream())
                .sorted(Comparator.comparing(Tenure::since))
                .toList();
    }
}
