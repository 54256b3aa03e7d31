package dev.andon.mail.web;

import dev.andon.mail.Kept;
import dev.andon.people.Person;
import dev.andon.platform.web.Slice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of letters show. Public, because templates compile into a package of their own. */
public final class LetterViews {
    private LetterViews() {}

    /**
     * For owners.
     *
     * @param counts of every state, none for zero
     * @param people by id, whoever these letters are for
     */
    public record House(
            boolean goOut,
            Kept.State state,
            Map<Kept.State, Long> counts,
            Slice<Kept> letters,
            Map<Long, Person> people,
            boolean first) {

        /** Where more of them are; null at the end. */
        public @Nullable String next() {
            String cursor = letters.nextCursor();
            return cursor == null ? null : "/letters?state=" + state.word() + "&cursor=" + cursor;
        }

        public long count(Kept.State of) {
            return counts.getOrDefault(of, 0L);
        }

        public String name(Kept kept) {
            Person person = people.get(kept.letter().personId());
            return person == null ? "" : person.name();
        }
    }

    /** For the one they are for. */
    public record Mine(boolean goOut, Slice<Kept> letters, boolean first) {
        /** Where more of them are; null at the end. */
        public @Nullable String next() {
            String cursor = letters.nextCursor();
            return cursor == null ? null : "/account/letters?cursor=" + cursor;
        }
    }
}
