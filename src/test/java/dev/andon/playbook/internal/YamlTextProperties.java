package dev.andon.playbook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.platform.problem.Validation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people write in a playbook, its file says the same, and differences tell all there is to tell. */
class YamlTextProperties {
    private static final List<String> NASTY = List.of(
            "yes",
            "null",
            "~",
            "12",
            "0x1F",
            "1e3",
            "true",
            "- a",
            "a: b",
            "# c",
            "*x",
            "&x",
            "!t",
            "%d",
            "@",
            "`",
            "a\n\nb",
            "a\n  b\nc",
            "a \nb",
            "\"q\"",
            "'q'",
            "{a}",
            "[a]",
            "a\tb",
            "2026-11-20",
            "=",
            "<<",
            "|",
            ">",
            "über\u2028line",
            "😀\n😀",
            "a #b",
            "key:",
            "? x",
            "...",
            "---",
            "a\\nb",
            "\u00A0x\uFEFFy",
            ",",
            "12:30");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(NASTY),
                        Arbitraries.strings().ofMaxLength(40),
                        Arbitraries.strings()
                                .withChars("ab :-#\n\t'\"{}[]|>&*!%@`,?~")
                                .ofMaxLength(30))
                .map(text -> Optional.ofNullable(new Validation().optionalText("x", text, 1000))
                        .orElse(""))
                .filter(text -> !text.isEmpty() && Validation.forbidden(text).isEmpty());
    }

    @Property(tries = 2000)
    void aFileSaysWhatWasWritten(@ForAll("texts") String one, @ForAll("texts") String other) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", "k");
        entry.put("text", one);
        entry.put("list", List.of(other, one));
        entry.put("number", 7);
        entry.put("truth", true);
        Map<String, Object> tree = Map.of("entries", List.of(entry));
        String file = YamlText.of(tree);

        assertThat(plain(YamlFile.piece(file))).isEqualTo(plain(Piece.of(tree)));
        assertThat(YamlFile.text(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(file);
    }

    private static Object plain(Piece piece) {
        return switch (piece) {
            case Piece.Word word -> word.text();
            case Piece.Listing list ->
                list.parts().stream().map(YamlTextProperties::plain).toList();
            case Piece.Named named -> {
                Map<String, Object> map = new LinkedHashMap<>();
                named.parts().forEach((name, part) -> map.put(name, plain(part)));
                yield map;
            }
        };
    }
}
