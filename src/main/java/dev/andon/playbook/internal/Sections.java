package dev.andon.playbook.internal;

import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.playbook.internal.Piece.Listing;
import dev.andon.playbook.internal.Piece.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of one section of a playbook, on the tree of it. */
public final class Sections {
    private Sections() {}

    public static Named added(Named tree, String section, Piece entry) {
        if (entry instanceof Named named
                && named.parts().containsKey("key")
                && !(named.parts().get("key") instanceof Piece.Word)) {
            throw new Invalid("key", "must be text");
        }
        List<Piece> parts = new ArrayList<>(Pieces.list(tree, section));
        Set<String> taken = new HashSet<>();
        parts.forEach(part -> taken.add(String.valueOf(Pieces.word(part, "key"))));
        Piece keyed = section.equals("severities") ? entry : Pieces.keyed(entry, taken);
        String key = Pieces.word(keyed, "key");
        if (key != null && taken.contains(key)) {
            throw new Invalid("key", "\"" + key + "\" is there already");
        }
        int at = severityPlace(section, key, parts);
        parts.add(at, keyed);
        return Pieces.withList(tree, section, section.equals("phases") ? yielding(parts, at) : parts);
    }

    /** Worst first, wherever it is added. */
    private static int severityPlace(String section, @Nullable String key, List<Piece> parts) {
        if (!section.equals("severities") || key == null) {
            return parts.size();
        }
        int place = 0;
        while (place < parts.size()
                && String.valueOf(Pieces.word(parts.get(place), "key")).compareTo(key) < 0) {
            place++;
        }
        return place;
    }

    public static Named put(Named tree, String section, String key, Piece entry) {
        List<Piece> parts = new ArrayList<>(Pieces.list(tree, section));
        int at = there(parts, section, key);
        String said = Pieces.word(entry, "key");
        if (said != null && !said.equals(key)) {
            throw new Invalid("key", "stays \"" + key + "\": it is written into logs");
        }
        if (!(entry instanceof Named named)) {
            throw new Invalid("entry", "must be a group of named values");
        }
        parts.set(at, Pieces.keyed(Pieces.with(named, "key", Pieces.quoted(key)), Set.of()));
        return Pieces.withList(tree, section, section.equals("phases") ? yielding(parts, at) : parts);
    }

    /** A status belongs to one phase: the others give up those that this one takes. */
    private static List<Piece> yielding(List<Piece> phases, int taker) {
        List<String> taken = Pieces.words(phases.get(taker), "statuses");
        List<Piece> yielded = new ArrayList<>(phases);
        for (int i = 0; i < phases.size(); i++) {
            if (i != taker && phases.get(i) instanceof Named phase) {
                List<Piece> kept = Pieces.words(phase, "statuses").stream()
                        .filter(status -> !taken.contains(status))
                        .<Piece>map(Pieces::quoted)
                        .toList();
                yielded.set(i, Pieces.withList(phase, "statuses", kept));
            }
        }
        return yielded;
    }

    public static Named replaced(Named tree, String section, Piece entries) {
        if (!(entries instanceof Listing listing)) {
            throw new Invalid(section, "must be a list");
        }
        return Pieces.withList(tree, section, listing.parts());
    }

    public static Named removed(Named tree, String section, String key) {
        List<Piece> parts = new ArrayList<>(Pieces.list(tree, section));
        parts.remove(there(parts, section, key));
        return Pieces.withList(tree, section, parts);
    }

    public static Named retired(Named tree, String section, String key, boolean retired) {
        List<Piece> parts = new ArrayList<>(Pieces.list(tree, section));
        int at = there(parts, section, key);
        if (parts.get(at) instanceof Named named) {
            parts.set(at, retired ? Pieces.with(named, "retired", Pieces.yes()) : Pieces.without(named, "retired"));
        }
        return Pieces.withList(tree, section, parts);
    }

    public static Named moved(Named tree, String section, String key, int steps) {
        List<Piece> parts = new ArrayList<>(Pieces.list(tree, section));
        int at = there(parts, section, key);
        Piece part = parts.remove(at);
        parts.add(Math.clamp((long) at + steps, 0, parts.size()), part);
        return Pieces.withList(tree, section, parts);
    }

    /** The position of an entry; the path of what is found wrong begins with {@code section[position]}. */
    public static int position(Named tree, String section, String key) {
        return there(Pieces.list(tree, section), section, key);
    }

    private static int there(List<Piece> parts, String section, String key) {
        int at = Pieces.indexOf(parts, key);
        if (at < 0) {
            throw new Missing("There is no %s in the section %s.".formatted(key, section));
        }
        return at;
    }
}
