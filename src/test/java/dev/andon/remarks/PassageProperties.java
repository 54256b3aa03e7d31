package dev.andon.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.coedit.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is edited, a comment stays on its text or says that it is gone. */
class PassageProperties {
    private static final String TEXT = "The pool was too small, and nobody saw it.";

    /** Part of an edit: where from, how much goes, what comes; read modulo what is there. */
    record Edit(int from, int length, String text) {
        Change on(String text) {
            int start = from % (text.length() + 1);
            return Change.replacing(text.length(), start, start + length % (text.length() - start + 1), this.text);
        }
    }

    /** A character, whether it belongs to the passage, and whether it did from the beginning. */
    private record Mark(char c, boolean inside, boolean first) {}

    @Property(tries = 2_000)
    void itStaysOnItsTextOrIsGone(@ForAll("edits") List<Edit> edits, @ForAll("passages") Passage passage) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < TEXT.length(); i++) {
            boolean inside = passage.from() <= i && i < passage.to();
            marks.add(new Mark(TEXT.charAt(i), inside, inside));
        }
        Optional<Passage> at = Optional.of(passage);
        for (Edit edit : edits) {
            Change change = edit.on(text(marks));
            marks = edited(marks, change);
            at = at.flatMap(now -> now.after(change));
            String expected = marks.stream()
                    .filter(Mark::inside)
                    .map(mark -> String.valueOf(mark.c()))
                    .collect(Collectors.joining());
            if (at.isEmpty()) {
                assertThat(marks).as("none that was there first is left").noneMatch(Mark::first);
                return;
            }
            assertThat(at.get().in(text(marks))).isEqualTo(expected);
        }
    }

    /** Character by character: what replaces a part of the passage, or comes between its characters, belongs to it. */
    private static List<Mark> edited(List<Mark> marks, Change change) {
        List<Mark> next = new ArrayList<>();
        int at = 0;
        boolean kept = false;
        for (Change.Part part : change.parts()) {
            List<Mark> covered = marks.subList(at, at + part.length());
            String text = part.text();
            if (text == null) {
                next.addAll(covered);
                kept |= covered.stream().anyMatch(Mark::inside);
            } else {
                boolean inside = covered.isEmpty()
                        ? at > 0
                                && at < marks.size()
                                && marks.get(at - 1).inside()
                                && marks.get(at).inside()
                        : covered.stream().allMatch(Mark::inside);
                text.chars().forEach(c -> next.add(new Mark((char) c, inside, false)));
            }
            at += part.length();
        }
        return kept
                ? next
                : next.stream().map(mark -> new Mark(mark.c(), false, false)).toList();
    }

    private static String text(List<Mark> marks) {
        return marks.stream().map(mark -> String.valueOf(mark.c())).collect(Collectors.joining());
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<String> words = Arbitraries.strings().alpha().ofMaxLength(6);
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 60);
        return Combinators.combine(small, Arbitraries.integers().between(0, 12), words)
                .as(Edit::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Passage> passages() {
        return Arbitraries.integers()
                .between(0, TEXT.length() - 1)
                .flatMap(from ->
                        Arbitraries.integers().between(from + 1, TEXT.length()).map(to -> new Passage(from, to)));
    }
}
