package dev.andon.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.sharing.CustomerText.Part;
import dev.andon.ui.Markdown;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.web.util.HtmlUtils;

/** Whatever is redacted and however it is written: nobody outside reads it, on no way that leads outside. */
class RedactionProperties {
    /** A redacted string and the ways in which the report says it. */
    record Hidden(String words, List<Disguise> ways) {}

    @Property(tries = 1500)
    void noRedactedStringLeavesTheHouse(@ForAll("hidden") List<Hidden> hidden, @ForAll("filler") List<String> filler) {
        Drafted drafted = drafted(hidden, filler);
        CustomerText text = drafted.text();
        assertThat(text.findings()).isEmpty();
        for (Hidden one : hidden) {
            outside(text)
                    .forEach(way -> assertThat(readings(way))
                            .as("%s in %s", one, text.markdown())
                            .noneMatch(reading -> reading.contains(folded(one.words()))));
        }
    }

    /** Who looks for redacted strings is not blind: what is not redacted is found, in whatever it is dressed. */
    @Example
    void theLookoutSeesWhatIsThere() {
        Set<Disguise> dropped = EnumSet.of(
                Disguise.LINK_TARGET, Disguise.LINK_TITLE, Disguise.BLOCK_INFO, Disguise.DEFINITION, Disguise.HTML);
        EnumSet.complementOf(EnumSet.copyOf(dropped)).forEach(way -> {
            CustomerText text = new Drafted()
                    .taken("summary", "the " + way.of("Zqabcdé Web") + " waited")
                    .text();
            assertThat(outside(text).flatMap(RedactionProperties::readings))
                    .as(way.name())
                    .anyMatch(reading -> reading.contains(folded("Zqabcdé Web")));
        });
    }

    @Property(tries = 200)
    void whatIsLeftOutLeavesNoTrace(@ForAll("hidden") List<Hidden> hidden) {
        Drafted drafted = new Drafted().taken("summary", "Orders failed for an hour.");
        hidden.forEach(one -> drafted.section("inside", said(one)));
        outside(drafted.text())
                .forEach(way -> hidden.forEach(one -> assertThat(folded(way)).doesNotContain(folded(one.words()))));
    }

    @Property(tries = 200)
    void whatIsWrittenAnewMayNotSayItEither(@ForAll("hidden") List<Hidden> hidden) {
        Hidden first = hidden.getFirst();
        for (Disguise way : List.of(Disguise.PLAIN, Disguise.LOUD, Disguise.BOLD, Disguise.DECIMAL, Disguise.CODE)) {
            Drafted drafted = new Drafted()
                    .taken("fault", "It was " + first.words() + ".")
                    .anew("summary", "", "So it was: " + way.of(first.words()))
                    .redacted("fault", first.words(), "a vendor");
            assertThat(drafted.text().findings()).as(way.name()).isNotEmpty();
        }
    }

    @Property(tries = 200)
    void whatIsNotRedactedStays(@ForAll("filler") List<String> filler) {
        Drafted drafted = new Drafted()
                .taken("summary", String.join(" ", filler))
                .taken("fault", "It was Zqqqqqq.")
                .redacted("fault", "Zqqqqqq", "a vendor");
        assertThat(drafted.text().parts().getFirst().body()).isEqualTo(String.join(" ", filler));
        assertThat(drafted.text().parts().get(1).body()).isEqualTo("It was a vendor.");
    }

    private static Drafted drafted(List<Hidden> hidden, List<String> filler) {
        Drafted drafted = new Drafted().taken("summary", String.join(" ", filler));
        for (int i = 0; i < hidden.size(); i++) {
            Hidden one = hidden.get(i);
            // marked in one section, said in all of them
            drafted.taken("marked" + i, "There was %s here.".formatted(one.words()));
            drafted.taken("also" + i, filler.getFirst() + " " + said(one) + " " + filler.getLast());
            drafted.redacted("marked" + i, one.words(), "a vendor");
        }
        return drafted;
    }

    private static String said(Hidden one) {
        return one.ways().stream().map(way -> way.of(one.words())).collect(Collectors.joining(" and "));
    }

    /** Every way out: page, feed, export, search. */
    private static Stream<String> outside(CustomerText text) {
        Stream<String> pages = text.parts().stream().map(Part::body).map(Markdown::html);
        return Stream.concat(pages, Stream.of(text.markdown()));
    }

    /** The source as it is, and as somebody reads it. */
    static Stream<String> readings(String source) {
        String inline = source.replaceAll("</?(em|strong|del|code|a|b|i)( [^>]*)?>", "");
        String read = HtmlUtils.htmlUnescape(inline.replaceAll("<[^>]*>", "\n"));
        return Stream.of(source, inline, read, HtmlUtils.htmlUnescape(read), percents(source), percents(read))
                .flatMap(reading -> Stream.of(reading, reading.replaceAll("[*_~`\\\\]", "")))
                .map(RedactionProperties::folded);
    }

    private static String percents(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Written apart from the program's own, so that both do not share a mistake. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{Mn}\\p{Cf}]", "")
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("[ \\u00A0]+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    @Provide
    Arbitrary<List<Hidden>> hidden() {
        Arbitrary<String> head = Arbitraries.of("Zq", "Żq", "zQ", "Qz-7");
        Arbitrary<String> rest =
                Arbitraries.strings().withChars("abcxyzéßñ0189ﬁ").ofMinLength(3).ofMaxLength(9);
        Arbitrary<String> tail = Arbitraries.of("", " Web", "-web", "'s", ".qq", "/qq");
        Arbitrary<String> words = Combinators.combine(head, rest, tail).as((a, b, c) -> a + b + c);
        Arbitrary<List<Disguise>> ways =
                Arbitraries.of(Disguise.class).list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(words, ways)
                .as(Hidden::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<String>> filler() {
        return Arbitraries.of("the", "queue", "stood", "still", "for", "an", "hour", "and", "orders", "waited")
                .list()
                .ofMinSize(2)
                .ofMaxSize(8);
    }
}
