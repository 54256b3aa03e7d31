package dev.andon.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Validation v = new Validation();

    @Test
    void textIsStrippedAndItsLineEndsAreUnified() {
        assertThat(v.text("body", "  one\r\ntwo\rthree\n ", 100)).isEqualTo("one\ntwo\nthree");
        assertThatNoException().isThrownBy(v::throwIfAny);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u200B\u200B", "\u2060", "\uFEFF", "\u2028"})
    void textWithNothingToSeeIsMissing(String nothing) {
        assertThat(v.optionalLine("title", nothing, 10)).isNull();
        v.line("title", nothing, 10);
        assertThat(wrong()).isEqualTo("title is required");
    }

    @Test
    void absentTextIsMissing() {
        v.text("body", null, 10);
        assertThat(wrong()).isEqualTo("body is required");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 0x1B, 0x7F, 0x85, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800, 0xDFFF})
    void whatCannotBeStoredOrDeceivesIsRefusedByName(int c) {
        v.text("body", "a" + (char) c + "b", 10);
        assertThat(wrong()).isEqualTo("body contains the character U+%04X, which is not allowed".formatted(c));
    }

    @ParameterizedTest
    @ValueSource(strings = {"naïve", "مرحبا", "שלום\u200F", "👩\u200D🚒", "a\tb", "<script>alert(1)</script>"})
    void everyScriptAndEveryTagIsText(String text) {
        assertThat(v.line("title", text, 100)).isEqualTo(text);
        assertThat(v.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo", "one\rtwo", "one\u2028two", "one\u2029two"})
    void aLineIsOneLine(String text) {
        v.line("title", text, 100);
        assertThat(wrong()).isEqualTo("title must be a single line");
    }

    @Test
    void lengthCountsCharactersAsPeopleDo() {
        assertThat(v.line("title", "🔥".repeat(5), 5)).hasSize(10);
        assertThat(v.errors()).isEmpty();
    }

    @Test
    void tooLongIsSaidInPlainFiguresWhateverTheServersLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            v.text("body", "x".repeat(10_001), 10_000);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(wrong()).isEqualTo("body is 10,001 characters long; at most 10,000 are kept");
    }

    @Test
    void aTimeThatHappenedIsNeitherBefore2000NorInTheFuture() {
        v.past("occurred_at", Instant.parse("1900-01-01T00:00:00Z"), NOW);
        v.past("occurred_at", Instant.parse("9999-01-01T00:00:00Z"), NOW);
        assertThat(v.errors())
                .extracting(FieldError::message)
                .containsExactly("is before the year 2000", "is in the future");
    }

    @Test
    void aClockThatIsALittleAheadIsForgiven() {
        assertThat(v.past("occurred_at", NOW.plusSeconds(59), NOW)).isEqualTo(NOW);
        assertThat(v.past("occurred_at", null, NOW)).isEqualTo(NOW);
        assertThat(v.errors()).isEmpty();
    }

    @Test
    void timesAreCutToWhatIsStored() {
        Instant nanos = Instant.parse("2026-11-20T08:00:00.123456789Z");
        assertThat(v.past("occurred_at", nanos, NOW)).isEqualTo(Instant.parse("2026-11-20T08:00:00.123456Z"));
    }

    @Test
    void aPromiseLiesAheadAndWithinReach() {
        Duration week = Duration.ofDays(7);
        assertThat(v.future("next_update_at", NOW.plusSeconds(1), NOW, week)).isEqualTo(NOW.plusSeconds(1));
        v.future("a", NOW, NOW, week);
        v.future("b", NOW.plus(week).plusSeconds(1), NOW, week);
        v.future("c", null, NOW, week);
        assertThat(v.errors())
                .containsExactly(
                        new FieldError("a", "is not in the future"),
                        new FieldError("b", "is more than 7 days away"),
                        new FieldError("c", "is required"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        v.line("title", null, 10);
        v.text("body", "x".repeat(11), 10);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(v::throwIfAny)
                .satisfies(e ->
                        assertThat(e.errors()).extracting(FieldError::field).isEqualTo(List.of("title", "body")));
    }

    private @Nullable String wrong() {
        assertThat(v.errors()).hasSize(1);
        FieldError error = v.errors().getFirst();
        return error.field() + " " + error.message();
    }
}
