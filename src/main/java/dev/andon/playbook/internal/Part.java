package dev.andon.playbook.internal;

import dev.andon.playbook.internal.Piece.Listing;
import dev.andon.playbook.internal.Piece.Look;
import dev.andon.playbook.internal.Piece.Named;
import dev.andon.playbook.internal.Piece.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece at its place in the playbook, asked for what it should be. What it is not becomes a finding. */
final class Part {
    static final int LINE = 200;
    private static final Pattern KEY = Pattern.compile("[a-z0-9_]{1,40}");
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private final String path;
    private final @Nullable Piece piece;
    private final Findings findings;

    Part(String path, @Nullable Piece piece, Findings findings) {
        this.path = path;
        this.piece = isNothing(piece) ? null : piece;
        this.findings = findings;
        // A list or group begins below its name; what is wrong with it as a whole is better shown at the name.
        if (piece instanceof Word || !findings.knows(path)) {
            findings.at(path, piece == null ? null : piece.place());
        }
    }

    private static boolean isNothing(@Nullable Piece piece) {
        return piece instanceof Word word
                && switch (word.look()) {
                    case NOTHING -> true;
                    case BARE -> NOTHING.contains(word.text());
                    case TYPED -> word.text().isBlank();
                    case QUOTED, NUMBER, TRUTH -> false;
                };
    }

    String path() {
        return path;
    }

    boolean isAbsent() {
        return piece == null;
    }

    Part of(String name) {
        String below = path.isEmpty() ? name : path + "." + name;
        if (piece instanceof Named named) {
            findings.at(below, named.places().get(name));
            return new Part(below, named.parts().get(name), findings);
        }
        return new Part(below, null, findings);
    }

    /** Refuses names it does not know, so that a slip of the pen is not silently nothing. */
    Part only(String... known) {
        if (piece == null) {
            error("is required");
        } else if (piece instanceof Named named) {
            List<String> names = List.of(known);
            named.parts().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> {
                        String below = path.isEmpty() ? name : path + "." + name;
                        findings.at(below, named.places().get(name));
                        findings.error(below, "is not known here; known are " + String.join(", ", names));
                    });
        } else {
            error("must be a group of named values, such as \"" + known[0] + ": …\"");
        }
        return this;
    }

    /** The parts of a list; absent means none. */
    List<Part> list(int most) {
        if (piece == null) {
            return List.of();
        }
        if (!(piece instanceof Listing listing)) {
            error("must be a list");
            return List.of();
        }
        findings.check(
                listing.parts().size() <= most,
                path,
                "has %d entries; at most %d are possible"
                        .formatted(listing.parts().size(), most));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(most, listing.parts().size()); i++) {
            parts.add(new Part(path + "[" + i + "]", listing.parts().get(i), findings));
        }
        return parts;
    }

    /** As {@link #list}, but there must be at least one. */
    List<Part> some(int most) {
        List<Part> parts = list(most);
        findings.check(!parts.isEmpty(), path, piece == null ? "is required" : "must have at least one entry");
        return parts;
    }

    List<String> lines(int most) {
        return list(most).stream().map(part -> part.line(LINE)).distinct().toList();
    }

    String line(int max) {
        return text() instanceof String text ? findings.validation().line(path, text, max) : missing();
    }

    String text(int max) {
        return text() instanceof String text ? findings.validation().text(path, text, max) : missing();
    }

    @Nullable
    String optionalLine(int max) {
        return findings.validation().optionalLine(path, text(), max);
    }

    /** A line that looks like this, or nothing. */
    @Nullable
    String optional(Pattern pattern, int max, String otherwise) {
        String line = optionalLine(max);
        findings.check(line == null || pattern.matcher(line).matches(), path, otherwise);
        return line;
    }

    String lineOrEmpty(int max) {
        String line = optionalLine(max);
        return line == null ? "" : line;
    }

    String textOrEmpty(int max) {
        String text = findings.validation().optionalText(path, text(), max);
        return text == null ? "" : text;
    }

    /** A stable word. */
    String key() {
        String key = line(LINE);
        findings.check(
                key.isEmpty() || KEY.matcher(key).matches(),
                path,
                "must be one word of lower-case letters, digits and underscores, at most 40");
        return key;
    }

    /** One of these words; the first of them when it is none, after noting so. */
    String oneOf(List<String> words) {
        String word = line(LINE);
        if (words.contains(word)) {
            return word;
        }
        findings.check(word.isEmpty(), path, "must be one of " + String.join(", ", words));
        return words.getFirst();
    }

    /** Absent means no. */
    boolean flag() {
        if (piece == null) {
            return false;
        }
        boolean truth = piece instanceof Word word
                && word.look() != Look.QUOTED
                && word.look() != Look.NUMBER
                && (word.text().equals("true") || word.text().equals("false"));
        findings.check(truth, path, "must be true or false");
        return piece instanceof Word word && word.text().equals("true");
    }

    @Nullable
    Integer number(int least, int most) {
        if (piece == null) {
            return null;
        }
        String text = piece instanceof Word word && word.look() != Look.QUOTED && word.look() != Look.TRUTH
                ? word.text().strip()
                : "";
        boolean fits = text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        findings.check(fits, path, "must be a whole number from %d to %d".formatted(least, most));
        return fits ? Integer.valueOf(text) : null;
    }

    void error(String message) {
        findings.error(path, message);
    }

    private String missing() {
        if (piece == null) {
            error("is required");
        }
        return "";
    }

    private @Nullable String text() {
        return switch (piece) {
            case null -> null;
            case Word word
            when word.look() == Look.NUMBER || word.look() == Look.TRUTH -> {
                error("must be text");
                yield null;
            }
            case Word word -> word.text();
            case Listing _ -> {
                error("must be text, not a list");
                yield null;
            }
            case Named _ -> {
                error("must be text, not a group of named values");
                yield null;
            }
        };
    }
}
