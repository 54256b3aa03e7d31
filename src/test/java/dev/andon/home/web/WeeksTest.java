package dev.andon.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Incidents.Declared;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeeksTest {
    @Property(tries = 200)
    void everyPieceOfThePictureStaysInIt(@ForAll @Size(12) List<@IntRange(max = 5_000) Integer> counts) {
        List<Declared> declared = new ArrayList<>();
        for (int week = 0; week < counts.size(); week++) {
            declared.add(new Declared(week, "sev1", counts.get(week) % 7));
            declared.add(new Declared(week, "sev3", counts.get(week)));
        }

        Weeks weeks = Weeks.of(declared);

        assertThat(weeks.bars())
                .allSatisfy(bar -> assertThat(bar.y()).isBetween(0, 74))
                .allSatisfy(bar -> assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(74))
                .allSatisfy(bar -> assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(240));
        assertThat(weeks.total())
                .isEqualTo(declared.stream().mapToInt(Declared::count).sum());
    }

    @Test
    void itSpeaksOfMoreOnlyWhereChanceWouldNotExplainIt() {
        assertThat(evenly(4, 7).verdict()).startsWith("Within the usual range");
        assertThat(evenly(4, 15).verdict()).startsWith("More in the last seven days");
        assertThat(evenly(0, 11).verdict()).startsWith("Too few");
        assertThat(evenly(0, 0).verdict()).startsWith("None");
    }

    private static Weeks evenly(int each, int last) {
        List<Declared> declared = new ArrayList<>();
        for (int week = 0; week < Weeks.COUNT; week++) {
            declared.add(new Declared(week, "sev3", week < Weeks.COUNT - 1 ? each : last));
        }
        return Weeks.of(declared);
    }
}
