package dev.andon.trackers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.trackers.Agreed;
import dev.andon.trackers.Disagreement;
import dev.andon.trackers.Field;
import dev.andon.trackers.internal.Merge.Plan;
import dev.andon.trackers.internal.Merge.Said;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is edited on whichever side, looked at whenever: at last both agree or somebody is asked, and no edit is lost. */
class MergeProperties {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    /** What happens: somebody edits here or there, both are compared, the answer is lost, somebody chooses. */
    record Event(String kind, Field field, String value) {}

    /** Both sides speak one language here, but one word of theirs nobody here can say. */
    private static final class Plain implements Merge.Words {
        @Override
        public boolean same(Field field, String ours, String theirs) {
            return ours.equals(theirs);
        }

        @Override
        public Said theirs(Field field, String ours, String theirs, @Nullable Agreed agreed) {
            return Said.as(ours);
        }

        @Override
        public Said ours(Field field, String theirs) {
            return theirs.equals("z") ? Said.not("nobody can say that here") : Said.as(theirs);
        }

        @Override
        public String shown(Field field, String theirs) {
            return theirs;
        }
    }

    /** Two sides, what they agreed on, and who edited what since somebody compared. */
    private static final class World {
        private final Map<Field, String> ours = new EnumMap<>(Field.class);
        private final Map<Field, String> theirs = new EnumMap<>(Field.class);
        private Map<Field, Agreed> agreed = new EnumMap<>(Field.class);
        private List<Disagreement> open = List.of();
        private final Map<Field, Boolean> hereEdited = new EnumMap<>(Field.class);
        private final Map<Field, Boolean> thereEdited = new EnumMap<>(Field.class);

        World() {
            for (Field field : Field.values()) {
                ours.put(field, "a");
                theirs.put(field, "a");
                agreed.put(field, new Agreed("a", "a"));
            }
        }

        void happens(Event event) {
            switch (event.kind()) {
                case "here" -> {
                    if (!event.value().equals("z")) {
                        ours.put(event.field(), event.value());
                        hereEdited.put(
                                event.field(), !event.value().equals(was(event).ours()));
                    }
                }
                case "there" -> {
                    theirs.put(event.field(), event.value());
                    thereEdited.put(
                            event.field(), !event.value().equals(was(event).theirs()));
                }
                case "compare" -> compare(true);
                case "lost" -> compare(false);
                default -> choose(event);
            }
        }

        /** Whoever puts back what was agreed on has changed nothing. */
        private Agreed was(Event event) {
            return agreed.getOrDefault(event.field(), new Agreed(null, null));
        }

        /** @param written whether what came of it is kept, or Andon died before */
        void compare(boolean written) {
            Plan plan = Merge.of(agreed, ours, theirs, open, new Plain(), AT);
            Map<Field, Agreed> after = new EnumMap<>(plan.agreed());
            plan.take().forEach((field, value) -> {
                assertThat(hereEdited.getOrDefault(field, false))
                        .as("%s was edited here and is overwritten", field)
                        .isFalse();
                ours.put(field, value);
                after.put(field, new Agreed(value, theirs.get(field)));
                agreed.put(field, new Agreed(value, theirs.get(field))); // in the transaction that takes it
            });
            plan.push().forEach((field, value) -> {
                assertThat(thereEdited.getOrDefault(field, false))
                        .as("%s was edited there and is overwritten", field)
                        .isFalse();
                theirs.put(field, value);
                after.put(field, new Agreed(ours.get(field), value));
            });
            if (written) {
                agreed = after;
                open = plan.disagreements();
            }
            for (Field field : Field.values()) {
                if (Objects.equals(ours.get(field), theirs.get(field))) {
                    hereEdited.put(field, false);
                    thereEdited.put(field, false);
                }
            }
        }

        void choose(Event event) {
            boolean keepOurs = event.value().compareTo("c") < 0;
            open.stream()
                    .filter(one -> one.field() == event.field() && (keepOurs || one.canTake()))
                    .findFirst()
                    .ifPresent(about -> {
                        agreed.put(
                                about.field(),
                                keepOurs ? new Agreed(null, about.theirs()) : new Agreed(about.ours(), null));
                        open = open.stream().filter(one -> one != about).toList();
                        // A choice is about what was shown: it gives up that value, and no newer one.
                        if (keepOurs && about.theirs().equals(theirs.get(about.field()))) {
                            thereEdited.put(about.field(), false);
                        }
                        if (!keepOurs && about.ours().equals(ours.get(about.field()))) {
                            hereEdited.put(about.field(), false);
                        }
                    });
        }
    }

    @Property(tries = 2_000)
    void bothAgreeAtLastOrSomebodyIsAsked(@ForAll("events") List<Event> events) {
        World world = new World();
        events.forEach(world::happens);
        world.compare(true);
        world.compare(true);
        for (Field field : Field.values()) {
            boolean asked = world.open.stream().anyMatch(one -> one.field() == field);
            boolean same = Objects.equals(world.ours.get(field), world.theirs.get(field));
            assertThat(same != asked)
                    .as("%s: same %s, asked %s", field, same, asked)
                    .isTrue();
        }
        Map<Field, String> before = new EnumMap<>(world.ours);
        world.compare(true);
        assertThat(world.ours).as("it has come to rest").isEqualTo(before);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.of("here", "there", "compare", "lost", "choose"),
                        Arbitraries.of(Field.TITLE, Field.DUE),
                        Arbitraries.of("a", "b", "c", "d", "z"))
                .as(Event::new)
                .list()
                .ofMaxSize(25);
    }
}
