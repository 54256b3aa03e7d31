package dev.andon.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.learning.internal.Drafts;
import dev.andon.learning.internal.Shape;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.ReportTemplate.Form;
import dev.andon.playbook.ReportTemplate.Section;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** However often a report is filled from the log, and whatever the log learns: what a person wrote stays. */
class ShapeProperties {
    private static final List<Entry> NIGHT = RichNight.log();

    @Property(tries = 150)
    void fillingAgainNeverOverwritesAPerson(
            @ForAll @Size(max = 6) Set<@IntRange(max = 28) Integer> written,
            @ForAll @StringLength(max = 20) String text,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 29) Integer> lengths) {
        ReportTemplate template = template("one", ReportTemplate.PREFILLS);
        List<ReportSection> sections = new ArrayList<>(Shape.draft(template, drafts(lengths.getFirst()), Logs.START));
        for (int at : written) {
            ReportSection section = sections.get(at);
            sections.set(at, section.written(text, section.version() + 1, "Ines Rocha", Logs.START));
        }
        List<ReportSection> byPeople = List.copyOf(sections);
        List<ReportSection> now = byPeople;
        for (int length : lengths) {
            now = Shape.refill(now, drafts(length), Logs.START);
        }
        for (int at = 0; at < byPeople.size(); at++) {
            ReportSection before = byPeople.get(at);
            assertThat(now.get(at).key()).isEqualTo(before.key());
            if (!before.untouched()) {
                assertThat(now.get(at).body()).isEqualTo(before.body());
            }
        }
    }

    @Property(tries = 150)
    void anotherShapeLosesNothingThatAPersonWrote(
            @ForAll @Size(min = 1, max = 8) Set<@IntRange(max = 28) Integer> written,
            @ForAll @Size(max = 20) Set<@IntRange(max = 28) Integer> kept) {
        List<ReportSection> sections =
                new ArrayList<>(Shape.draft(template("one", ReportTemplate.PREFILLS), drafts(29), Logs.START));
        Set<String> texts = new LinkedHashSet<>();
        for (int at : written) {
            String text = "words of section %d, by hand.".formatted(at);
            texts.add(text);
            sections.set(at, sections.get(at).written(text, 2, "Ines Rocha", Logs.START));
        }
        List<String> keys = kept.stream().map(ReportTemplate.PREFILLS::get).toList();
        List<ReportSection> other = Shape.change(sections, template("two", keys), drafts(29), Logs.START);
        String all = String.join("\n", other.stream().map(ReportSection::body).toList());
        assertThat(all).contains(texts);
    }

    private static ReportTemplate template(String key, List<String> prefills) {
        return new ReportTemplate(
                key,
                key,
                "",
                prefills.stream()
                        .map(word -> new Section(word, 2, Form.TEXT, word, "", word, null, null))
                        .toList());
    }

    private static Drafts drafts(int length) {
        List<Entry> log = NIGHT.subList(0, Math.min(length, NIGHT.size()));
        return Drafts.from(Incident.fold(205, log), log, _ -> true, List.of());
    }
}
