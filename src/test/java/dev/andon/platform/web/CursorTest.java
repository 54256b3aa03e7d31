package dev.andon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void aCursorComesBackAsItWent() {
        Instant then = Instant.parse("2026-11-20T09:00:00.123456Z");
        Cursor back = Objects.requireNonNull(
                Cursor.read(Cursor.of(then, 42L, "sev1|é").encoded(), 3));
        assertThat(back.instant(0)).isEqualTo(then);
        assertThat(back.number(1)).isEqualTo(42);
        assertThat(back.text(2)).isEqualTo("sev1|é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "AAAA", "_w", "x y", "MTI", "../../etc/passwd"})
    void aCursorThatIsNotOursIsRefused(String foreign) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Cursor.read(foreign, 2))
                .satisfies(e -> assertThat(e.errors().getFirst().field()).isEqualTo("cursor"));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Cursor words =
                Objects.requireNonNull(Cursor.read(Cursor.of("not", "numbers").encoded(), 2));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> words.number(0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> words.instant(1));
        Cursor far = Objects.requireNonNull(
                Cursor.read(Cursor.of("+1000000000-12-31T23:59:59Z").encoded(), 1));
        assertThatExceptionOfType(Invalid.class)
                .as("PostgreSQL knows no such time")
                .isThrownBy(() -> far.instant(0));
    }

    @Test
    void aListIsCutWhereThePageEnds() {
        Slice<Integer> page = Slice.of(List.of(1, 2, 3), 2, Cursor::of);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(Objects.requireNonNull(Cursor.read(page.nextCursor(), 1)).number(0))
                .isEqualTo(2);
        assertThat(Slice.of(List.of(1, 2), 2, Cursor::of).nextCursor()).isNull();
    }

    @Test
    void aPageHasBetweenOneAnd200Items() {
        assertThat(PageSize.of(null)).isEqualTo(50);
        assertThat(PageSize.of(200)).isEqualTo(200);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> PageSize.of(201));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> PageSize.of(0));
    }

    @Test
    void aChangeFromAnOlderReadingIsStale() {
        assertThat(Revision.ifMatch(null)).isNull();
        assertThat(Revision.ifMatch("*")).isNull();
        assertThat(Revision.ifMatch("W/\"12\"")).isEqualTo(12);
        assertThat(Revision.ifMatch(Revision.etag(12))).isEqualTo(12);
        Revision.check(12L, 12);
        Revision.check(null, 12);
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> Revision.check(11L, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "\"abc\"", "\"1\", \"2\"", "\"-1\"", "\"99999999999999999999\"", ""})
    void anIfMatchThatMakesNoSenseIsRefused(String header) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Revision.ifMatch(header));
    }
}
