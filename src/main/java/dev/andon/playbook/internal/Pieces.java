package dev.andon.playbook.internal;

import dev.andon.playbook.internal.Piece.Listing;
import dev.andon.playbook.internal.Piece.Look;
import dev.andon.playbook.internal.Piece.Named;
import dev.andon.playbook.internal.Piece.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of pieces; each answers a new one. */
final class Pieces {
    private static final int LONGEST_KEY = 40;

    private Pieces() {}

    static Named with(Named named, String name, Piece part) {
        Map<String, Piece> parts = new LinkedHashMap<>();
        if (name.equals("key")) {
            parts.put(name, part);
        }
        parts.putAll(named.parts());
        parts.put(name, part);
        return new Named(parts, named.places(), named.place());
    }

    static Named without(Named named, String name) {
        Map<String, Piece> parts = new LinkedHashMap<>(named.parts());
        parts.remove(name);
        return new Named(parts, named.places(), named.place());
    }

    static List<Piece> list(Named tree, String section) {
        return tree.parts().get(section) instanceof Listing listing ? listing.parts() : List.of();
    }

    static Named withList(Named tree, String section, List<Piece> parts) {
        return with(tree, section, new Listing(List.copyOf(parts), null));
    }

    /** What stands under this name, when it is a word. */
    static @Nullable String word(Piece piece, String name) {
        return piece instanceof Named named
                        && named.parts().get(name) instanceof Word word
                        && !word.text().isBlank()
                ? word.text().strip()
                : null;
    }

    /** The words of the list under this name. */
    static List<String> words(Piece piece, String name) {
        return piece instanceof Named named && named.parts().get(name) instanceof Listing listing
                ? listing.parts().stream()
                        .filter(Word.class::isInstance)
                        .map(word -> ((Word) word).text())
                        .toList()
                : List.of();
    }

    static Word quoted(String text) {
        return new Word(text, Look.QUOTED, null);
    }

    static Word yes() {
        return new Word("true", Look.TRUTH, null);
    }

    /** The position of the entry with this key; -1 when there is none. */
    static int indexOf(List<Piece> parts, String key) {
        for (int i = 0; i < parts.size(); i++) {
            if (key.equals(word(parts.get(i), "key"))) {
                return i;
            }
        }
        return -1;
    }

    /** Gives a key made of its words to whatever came without one, and to the entries of its lists. */
    static Piece keyed(Piece piece, Set<String> taken) {
        if (!(piece instanceof Named named)) {
            return piece;
        }
        Named keyed = named;
        for (String list : List.of("items", "sections")) {
            if (named.parts().get(list) instanceof Listing listing) {
                keyed = withList(keyed, list, allKeyed(listing.parts()));
            }
        }
        String words = heading(named);
        return word(named, "key") != null || words == null
                ? keyed
                : with(keyed, "key", quoted(free(slug(words), taken)));
    }

    private static List<Piece> allKeyed(List<Piece> parts) {
        Set<String> taken = new HashSet<>();
        parts.forEach(part -> taken.add(String.valueOf(word(part, "key"))));
        List<Piece> keyed = new ArrayList<>();
        for (Piece part : parts) {
            Piece one = keyed(part, taken);
            taken.add(String.valueOf(word(one, "key")));
            keyed.add(one);
        }
        return keyed;
    }

    private static @Nullable String heading(Named named) {
        for (String name : List.of("name", "heading", "text")) {
            String word = word(named, name);
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    /** "A new deployment?" becomes {@code a_new_deployment}. */
    static String slug(String words) {
        String slug =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String cut = slug.length() > LONGEST_KEY - 3 ? slug.substring(0, LONGEST_KEY - 3) : slug;
        return cut.isEmpty() ? "entry" : cut;
    }

    private static String free(String slug, Set<String> taken) {
        String key = slug;
        for (int i = 2; taken.contains(key); i++) {
            key = slug + "_" + i;
        }
        return key;
    }
}
