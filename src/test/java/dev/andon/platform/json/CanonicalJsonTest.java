package dev.andon.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonTest {
    private static final JsonMapper JSON = JsonConfiguration.mapper();

    @Example
    void theTextIsPinnedForEver() {
        assertThat(canonical("""
            { "b": [1.50, -0.0, 1e3, 12345678901234567890, true, null],
              "a": {"é": "\\u00e9", "": "a\\"b\\\\c/\\n\\u0001\\u007f", "Z": "🔥"} }
            """)).isEqualTo("""
                {"a":{"":"a\\"b\\\\c/\\n\\u0001\u007f","Z":"🔥","é":"é"},"b":[1.5,0,1000,12345678901234567890,true,null]}\
                """);
    }

    @Property
    void neitherOrderNorSpaceNorEscapesNorTheShapeOfNumbersMatter(@ForAll("trees") Object tree, @ForAll Random random) {
        assertThat(canonical(spelled(tree, random))).isEqualTo(canonical(spelled(tree, random)));
    }

    @Property
    void itIsJsonThatMeansTheSame(@ForAll("trees") Object tree, @ForAll Random random) {
        String text = canonical(spelled(tree, random));
        assertThat(canonical(text)).isEqualTo(text);
    }

    @Property
    void differentValuesHaveDifferentTexts(@ForAll("trees") Object one, @ForAll("trees") Object other) {
        assertThat(canonical(spelled(one, new Random(1))).equals(canonical(spelled(other, new Random(2)))))
                .isEqualTo(one.equals(other));
    }

    private static String canonical(String json) {
        JsonNode tree = JSON.readTree(json);
        return CanonicalJson.of(tree);
    }

    @Provide
    Arbitrary<Object> trees() {
        return trees(3);
    }

    private static Arbitrary<Object> trees(int depth) {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                texts(8).map(text -> text),
                Arbitraries.longs().map(number -> BigDecimal.valueOf(number).stripTrailingZeros()),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal(-99_999_999), new BigDecimal(99_999_999))
                        .ofScale(6)
                        .map(BigDecimal::stripTrailingZeros),
                Arbitraries.of(true, false));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Object> inner = trees(depth - 1);
        return Arbitraries.<Object>oneOf(
                        leaves,
                        inner.list().ofMaxSize(3).map(list -> list),
                        Arbitraries.maps(texts(4), inner).ofMaxSize(4).map(map -> map))
                .withoutEdgeCases();
    }

    // Half a surrogate pair is refused before anything is hashed.
    private static Arbitrary<String> texts(int longest) {
        return Arbitraries.strings()
                .ofMaxLength(longest)
                .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }

    /** One of the many ways to write a value: jsonb has its own order, spaces and numbers, and so has every client. */
    private static String spelled(Object tree, Random random) {
        return switch (tree) {
            case Map<?, ?> map -> {
                List<String> parts = new ArrayList<>();
                map.forEach(
                        (key, value) -> parts.add(spelled(key, random) + space(random) + ":" + spelled(value, random)));
                Collections.shuffle(parts, random);
                yield parts.stream().collect(Collectors.joining("," + space(random), "{", space(random) + "}"));
            }
            case List<?> list ->
                list.stream()
                        .map(item -> spelled(item, random))
                        .collect(Collectors.joining(space(random) + ",", "[", "]"));
            case BigDecimal number -> number(number, random);
            case String text ->
                random.nextBoolean()
                        ? escaped(text)
                        : JsonNodeFactory.instance.stringNode(text).toString();
            default -> tree.toString();
        };
    }

    private static String number(BigDecimal number, Random random) {
        return switch (random.nextInt(3)) {
            // Up to 15 digits: Jackson reads what has an exponent or a point as a double.
            case 0 -> number.precision() <= 15 ? number.toString() : number.toPlainString();
            case 1 -> number.toPlainString();
            default ->
                number.scale() > 0 ? number.setScale(number.scale() + 2).toPlainString() : number.toPlainString();
        };
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(c -> "\\u%04x".formatted(c)).collect(Collectors.joining("", "\"", "\""));
    }

    private static String space(Random random) {
        return " ".repeat(random.nextInt(2));
    }
}
