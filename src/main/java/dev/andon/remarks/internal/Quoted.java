package dev.andon.remarks.internal;

import dev.andon.learning.ReportSection;
import dev.andon.learning.Retelling;
import dev.andon.platform.problem.Validation;
import dev.andon.remarks.Passage;
import dev.andon.remarks.Place;
import dev.andon.response.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the passage that somebody quotes: as it is read, or as it stands in the Markdown. */
public final class Quoted {
    private static final String FIELD = "quote";

    private final String body;
    private final ReadText read;

    private Quoted(String body, ReadText read) {
        this.body = body;
        this.read = read;
    }

    /** In the text of a section as it stands. */
    public static Quoted in(ReportSection section, Incident incident) {
        return new Quoted(section.body(), ReadText.of(Retelling.cited(section.body(), incident)));
    }

    /**
     * The place of a quote.
     *
     * @param before what is read before it, where it stands there more than once; null when nobody said
     * @return null with what is wrong noted as {@code quote}
     */
    public @Nullable Place find(ReportSection section, String quote, @Nullable String before, Validation check) {
        String sought = plain(quote);
        List<Integer> found = all(read.words(), sought);
        if (found.isEmpty()) {
            return literally(section, quote, check);
        }
        if (found.size() > 1 && before == null) {
            check.error(FIELD, "stands there %d times; quote a little more of it".formatted(found.size()));
            return null;
        }
        int at = nearest(found, before == null ? "" : plain(before));
        int[] span = read.source(at, at + sought.length());
        return span[0] < span[1] && span[1] <= body.length() ? place(section, span[0], span[1]) : gone(check);
    }

    /** What stands at a place as it is read, for whoever looks. */
    public String words(Passage passage) {
        return read.between(passage.from(), passage.to());
    }

    /** The last of what is read before it, so that it can be found on the page. */
    public String before(Passage passage, int most) {
        String all = read.between(0, passage.from());
        return all.substring(Math.max(0, all.length() - most));
    }

    private @Nullable Place literally(ReportSection section, String quote, Validation check) {
        List<Integer> found = all(body, quote);
        if (found.size() == 1) {
            return place(section, found.getFirst(), found.getFirst() + quote.length());
        }
        return found.isEmpty() ? gone(check) : ambiguous(found.size(), check);
    }

    private static @Nullable Place ambiguous(int times, Validation check) {
        check.error(FIELD, "stands there %d times; quote a little more of it".formatted(times));
        return null;
    }

    private static @Nullable Place gone(Validation check) {
        check.error(FIELD, "does not stand in the text of this section; what Andon shows in it cannot be quoted");
        return null;
    }

    private Place place(ReportSection section, int from, int to) {
        Passage passage = new Passage(from, to);
        return new Place(section.key(), section.version(), passage, passage.in(body), words(passage));
    }

    /** The one before which most of that is read. */
    private int nearest(List<Integer> found, String before) {
        int best = found.getFirst();
        int most = -1;
        for (int at : found) {
            int common = common(read.words().substring(0, at).strip(), before);
            if (common > most) {
                best = at;
                most = common;
            }
        }
        return best;
    }

    private static int common(String one, String other) {
        int common = 0;
        while (common < one.length()
                && common < other.length()
                && one.charAt(one.length() - 1 - common) == other.charAt(other.length() - 1 - common)) {
            common++;
        }
        return common;
    }

    private static List<Integer> all(String text, String sought) {
        List<Integer> found = new ArrayList<>();
        int at = sought.isEmpty() ? -1 : text.indexOf(sought);
        while (at >= 0) {
            found.add(at);
            at = text.indexOf(sought, at + 1);
        }
        return found;
    }

    /** Where a text stands that was lost, when it is there just once and is long enough to be no other. */
    public static Optional<Passage> again(String body, String text) {
        List<Integer> found = text.strip().length() < 12 ? List.of() : all(body, text);
        return found.size() == 1
                ? Optional.of(new Passage(found.getFirst(), found.getFirst() + text.length()))
                : Optional.empty();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Zs}]+", " ").strip();
    }
}
