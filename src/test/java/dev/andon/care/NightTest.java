package dev.andon.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When it is night for somebody, and when they have been on for long: on their clock, whatever the clocks do. */
class NightTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final CareSettings USUAL = new CareSettings(
            true, 240, 120, LocalTime.of(22, 0), LocalTime.of(6, 0), 180, "12:00-14:00, 18:00-20:00", 15, 1);

    @Test
    void isOnTheirOwnClock() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        assertThat(USUAL.isNight(noon, LISBON)).isFalse();
        assertThat(USUAL.isNight(noon, ZoneId.of("Pacific/Auckland"))).isTrue();
        assertThat(USUAL.isMealTime(noon, LISBON)).isTrue();
        assertThat(USUAL.isMealTime(noon, ZoneId.of("Asia/Kolkata"))).isFalse();
    }

    /** In Lisbon the last Sunday of March has no 01:30, and that of October has two. */
    @Test
    void endsWhenTheirClockSaysSoAlsoWhenItChanges() {
        assertThat(USUAL.isNight(Instant.parse("2026-03-29T05:30:00Z"), LISBON)).isFalse();
        assertThat(USUAL.isNight(Instant.parse("2026-03-28T05:30:00Z"), LISBON)).isTrue();
        assertThat(USUAL.isNight(Instant.parse("2026-10-25T05:30:00Z"), LISBON)).isTrue();
        assertThat(USUAL.isNight(Instant.parse("2026-10-24T05:30:00Z"), LISBON)).isFalse();
    }

    /** Two hours are two hours, though the clock says that three have passed. */
    @Test
    void hoursAreCountedAsTheyPass() {
        Instant began = Instant.parse("2026-03-29T00:00:00Z");
        Instant now = began.plus(Duration.ofHours(2)).minusSeconds(1);
        assertThat(Prompts.reliefAbout(new OnDuty(began, now), LISBON, now, USUAL))
                .isEmpty();
        Instant then = now.plusSeconds(1);
        assertThat(Prompts.reliefAbout(new OnDuty(began, then), LISBON, then, USUAL))
                .isPresent();
    }

    @Test
    void isSaidOnceForEachSpanAndOnceForTheNight() {
        Instant began = Instant.parse("2026-03-02T19:00:00Z");
        assertThat(about(began, 239)).endsWith("-night");
        assertThat(about(began, 240)).isEqualTo(about(began, 479)).endsWith("-1");
        assertThat(about(began, 480)).endsWith("-2");
    }

    private static String about(Instant began, long minutes) {
        Instant now = began.plus(Duration.ofMinutes(minutes));
        return Prompts.reliefAbout(new OnDuty(began, now), LISBON, now, USUAL).orElseThrow();
    }

    @Test
    void foodIsSuggestedSoonerAtAMealTime() {
        Instant ten = Instant.parse("2026-03-02T10:30:00Z");
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        assertThat(Prompts.foodAbout(new OnDuty(ten, noon), LISBON, noon, USUAL))
                .isPresent();
        assertThat(Prompts.foodAbout(new OnDuty(ten, noon), ZoneId.of("Asia/Kolkata"), noon, USUAL))
                .isEmpty();
        assertThat(Prompts.foodAbout(new OnDuty(ten.minusSeconds(7200), noon), ZoneId.of("Asia/Kolkata"), noon, USUAL))
                .isPresent();
    }

    @Test
    void mealTimesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> CareSettings.windows("12:00")).isInstanceOf(DateTimeException.class);
        assertThat(CareSettings.windows(" ")).isEmpty();
    }
}
