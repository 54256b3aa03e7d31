package dev.andon.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What begins with a slash is a command, what begins with two is a note with one, and everything else is left alone. */
class ComposedProperties {

    @Property
    void aNoteThatDoesNotBeginWithASlashIsNeverChanged(@ForAll("texts") String text) {
        if (!text.stripLeading().startsWith("/")) {
            assertThat(Composed.of(text)).isEqualTo(new Composed.Note(text));
        }
    }

    @Property
    void anyNoteCanBeTypedSoThatItIsThatNote(@ForAll("texts") String note) {
        assertThat(Composed.of(Composed.typed(note))).isEqualTo(new Composed.Note(note));
    }

    @Property
    void aCommandIsItsWordAndWhatStandsAfterIt(@ForAll("words") String word, @ForAll("texts") String rest) {
        assertThat(Composed.of("/" + word + " " + rest)).isEqualTo(new Composed.Command(word, rest.strip()));
    }

    @Example
    void whatAFingerOnAPhoneDoes() {
        assertThat(Composed.of("/Sev 2  all of Europe\nand beyond "))
                .isEqualTo(new Composed.Command("sev", "2  all of Europe\nand beyond"));
        assertThat(Composed.of("  /sev 2")).isEqualTo(new Composed.Command("sev", "2"));
        assertThat(Composed.of("//var/log is full")).isEqualTo(new Composed.Note("/var/log is full"));
        assertThat(Composed.of("/var/log is full")).isEqualTo(new Composed.Command("var/log", "is full"));
        assertThat(Composed.of("/")).isEqualTo(new Composed.Command("", ""));
        assertThat(Composed.of("")).isEqualTo(new Composed.Note(""));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> slashes = Arbitraries.of("", "/", "//", "///", " /", "\n//", "\u00a0/", "\u3000/");
        return Combinators.combine(slashes, any).as(String::concat);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(10);
    }
}
