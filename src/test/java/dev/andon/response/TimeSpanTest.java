package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {
    @ParameterizedTest
    @CsvSource({"10m,10", "90min,90", "1h,60", "1h30,90", "1h30m,90", "2H,120", "0m,0", "0h05,5"})
    void isWhatPeopleType(String typed, long minutes) {
        assertThat(TimeSpan.read(typed)).contains(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "m", "h", "10 m", "1.5h", "-5m", "99999m", "ten", "10mm", "1h300"})
    void isNothingElse(String typed) {
        assertThat(TimeSpan.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 59, 60, 61, 90, 600, 1439})
    void isTypedShortest(int minutes) {
        Duration span = Duration.ofMinutes(minutes);

        assertThat(TimeSpan.read(TimeSpan.typed(span))).contains(span);
    }
}
