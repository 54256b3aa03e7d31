package dev.andon.trackers.internal;

import dev.andon.trackers.Agreed;
import dev.andon.trackers.Disagreement;
import dev.andon.trackers.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Three-way merge, field by field: whoever differs from what was agreed last has changed. One side changed: the other
 * follows. Both did, to what does not mean the same: a person chooses, and neither side is touched meanwhile.
 */
final class Merge {
    private final Map<Field, Agreed> base;
    private final List<Disagreement> before;
    private final Words words;
    private final Instant now;
    private final Map<Field, Agreed> agreed;
    private final Map<Field, String> take = new EnumMap<>(Field.class);
    private final Map<Field, String> push = new EnumMap<>(Field.class);
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final Map<Field, String> notes = new EnumMap<>(Field.class);

    private Merge(Map<Field, Agreed> base, List<Disagreement> before, Words words, Instant now) {
        this.base = base;
        this.before = before;
        this.words = words;
        this.now = now;
        this.agreed = new EnumMap<>(Field.class);
        this.agreed.putAll(base);
    }

    /** What one side says, in the words of the other. */
    record Said(@Nullable String value, String why) {
        static Said as(String value) {
            return new Said(value, "");
        }

        static Said not(String why) {
            return new Said(null, why);
        }
    }

    /** How the two sides understand each other. */
    interface Words {
        /** Whether both mean the same. */
        boolean same(Field field, String ours, String theirs);

        /** @param agreed theirs that was agreed last; null for none */
        Said theirs(Field field, String ours, String theirs, @Nullable Agreed agreed);

        Said ours(Field field, String theirs);

        /** As people read it. */
        String shown(Field field, String theirs);
    }

    /**
     * What is to be done.
     *
     * @param agreed what holds already; a field that is taken or pushed gets there when that is done
     * @param take by the words of the follow-up
     * @param push by the words of the ticket
     */
    record Plan(
            Map<Field, Agreed> agreed,
            Map<Field, String> take,
            Map<Field, String> push,
            List<Disagreement> disagreements,
            Map<Field, String> notes) {}

    /** @param theirs a field that is absent is not known */
    static Plan of(
            Map<Field, Agreed> base,
            Map<Field, String> ours,
            Map<Field, String> theirs,
            List<Disagreement> before,
            Words words,
            Instant now) {
        Merge merge = new Merge(base, before, words, now);
        for (Field field : Field.values()) {
            String our = ours.getOrDefault(field, "");
            String their = theirs.get(field);
            if (their == null) {
                merge.unknown(field, our);
            } else {
                merge.known(field, our, their);
            }
        }
        return new Plan(merge.agreed, merge.take, merge.push, merge.disagreements, merge.notes);
    }

    private Agreed was(Field field) {
        return base.getOrDefault(field, new Agreed(null, null));
    }

    private void known(Field field, String our, String their) {
        Agreed was = was(field);
        if (words.same(field, our, their)) {
            agreed.put(field, new Agreed(our, their));
            return;
        }
        boolean weDid = !our.equals(was.ours());
        boolean theyDid = !their.equals(was.theirs());
        if (weDid && theyDid) {
            disagree(field, our, their, words.ours(field, their).why());
        } else if (theyDid) {
            takeOver(field, our, their);
        } else if (weDid) {
            push(field, our, their);
        } else {
            notes.put(field, "The tracker did not take what the follow-up says.");
        }
    }

    private void takeOver(Field field, String our, String their) {
        Merge.Said said = words.ours(field, their);
        if (said.value() == null) {
            disagree(field, our, their, said.why());
        } else {
            take.put(field, said.value());
        }
    }

    private void push(Field field, String our, String their) {
        Merge.Said said = words.theirs(field, our, their, base.get(field));
        if (said.value() == null) {
            notes.put(field, said.why());
        } else {
            push.put(field, said.value());
        }
    }

    /** GitHub's line with the day may be missing: then it is written when there is something to write, and not before. */
    private void unknown(Field field, String our) {
        if (our.isEmpty()) {
            agreed.put(field, new Agreed(our, null));
        } else if (!our.equals(was(field).ours())) {
            push(field, our, "");
        } else {
            notes.put(field, "The ticket does not say it any more; it is written there again when it changes here.");
        }
    }

    private void disagree(Field field, String our, String their, String why) {
        Instant since = since(before, field, now);
        disagreements.add(new Disagreement(field, our, their, words.shown(field, their), why, since));
    }

    /** Since when a field is in question: one that was before is no news. */
    static Instant since(List<Disagreement> before, Field field, Instant now) {
        return before.stream()
                .filter(one -> one.field() == field)
                .map(Disagreement::since)
                .findFirst()
                .orElse(now);
    }
}
