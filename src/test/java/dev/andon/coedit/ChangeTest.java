package dev.andon.coedit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.platform.problem.Invalid;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The browser moves its changes with CodeMirror; the file holds what version 6.6.0 of its state says of each pair. */
    @Test
    void movesAndComposesAsCodeMirrorDoes() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/coedit/codemirror.json"))) {
            JsonNode pairs = JSON.readTree(in);
            assertThat(pairs.size()).isEqualTo(400);
            pairs.forEach(ChangeTest::isTheSame);
        }
    }

    private static void isTheSame(JsonNode pair) {
        Change a = read(pair.get("a"));
        Change b = read(pair.get("b"));
        assertThat(a.map(b, false)).as(pair.toString()).isEqualTo(read(pair.get("a_over_b")));
        assertThat(b.map(a, true)).as(pair.toString()).isEqualTo(read(pair.get("b_before_a")));
        assertThat(a.compose(read(pair.get("c")))).as(pair.toString()).isEqualTo(read(pair.get("a_then_c")));
        assertThat(a.compose(b.map(a, true)).apply(pair.get("text").asString()))
                .isEqualTo(pair.get("after").asString());
        assertThat(JSON.writeValueAsString(a)).isEqualTo(pair.get("a").toString());
    }

    @Test
    void countsAsJavaScriptDoes() {
        Change change = Change.replacing("a😀b".length(), 1, 3, "é\n👩‍🚒");

        assertThat(change.apply("a😀b")).isEqualTo("aé\n👩‍🚒b");
        assertThat(JSON.writeValueAsString(change)).isEqualTo("[1,[2,\"é\",\"👩‍🚒\"],1]");
        assertThat(change.inserted()).isEqualTo(7);
        assertThat(change.deleted()).isEqualTo(2);
    }

    @Test
    void whereSomebodyIsMovesWithTheText() {
        Change change = Change.replacing(6, 2, 4, "xyz");

        assertThat(java.util.stream.IntStream.rangeClosed(0, 6).map(change::moved))
                .containsExactly(0, 1, 5, 5, 5, 6, 7);
        assertThat(Change.replacing(3, 3, 3, "end").moved(3)).isEqualTo(6);
    }

    @Test
    void fitsOnlyATextOfItsLength() {
        Change change = Change.replacing(3, 0, 1, "x");

        assertThatThrownBy(() -> change.apply("four")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change.map(Change.replacing(4, 0, 0, "x"), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change.compose(Change.replacing(9, 0, 0, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "7",
                "\"a\"",
                "[-1]",
                "[1.5]",
                "[[]]",
                "[[\"a\"]]",
                "[[-3]]",
                "[[0, 7]]",
                "[[0, null]]",
                "[null]",
                "[2147483647, 2147483647]",
                "[99999999999]"
            })
    void whatIsNoChangeIsRefused(String json) {
        assertThatThrownBy(() -> Change.read("changes", JSON.readTree(json)))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("changes ");
    }

    private static Change read(JsonNode json) {
        return Change.read("changes", json);
    }
}
