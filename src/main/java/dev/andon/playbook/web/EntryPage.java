package dev.andon.playbook.web;

import dev.andon.playbook.Phase;
import dev.andon.playbook.Question;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.internal.Contents;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the playbook, or a whole short section, being edited.
 *
 * @param key null while it is new
 * @param revision of the entry when it was read
 * @param book what it can refer to
 * @param emails of those who have an account here
 * @param bridges of the catalog that are in use
 */
public record EntryPage(
        String section,
        @Nullable String key,
        Form form,
        long revision,
        Contents book,
        List<Option> emails,
        List<Option> bridges) {

    /** Rows a form offers for more. */
    private static final int MORE = 3;

    public boolean isNew() {
        return key == null;
    }

    /** What an entry of this section is called, with its article. */
    public String what() {
        return switch (section) {
            case "severities" -> "a severity";
            case "types" -> "an incident type";
            case "phases" -> "a phase";
            case "roles" -> "a role";
            case "checklists" -> "a checklist";
            case "documents" -> "a document template";
            case "reports" -> "a report template";
            case "war_rooms" -> "a war room";
            case "fields" -> "a field";
            default -> "the rules for reports";
        };
    }

    public String title() {
        String name = form.value("name");
        return isNew() ? "Add " + what() : name.isEmpty() ? "Edit " + what() : name;
    }

    public boolean isRetired() {
        return key != null && book.isRetired(section, key);
    }

    /** Whether entries of this section can be taken out of use. */
    public boolean mayBeRetired() {
        return !List.of("phases", "report_rules").contains(section);
    }

    /** Whether the order of the section means something that is not fixed by its keys. */
    public boolean hasOrder() {
        return !section.equals("severities") && !section.equals("report_rules");
    }

    public int rows(String list) {
        String there = form.value(list + "#");
        return (there.isEmpty() ? 0 : Integer.parseInt(there)) + MORE;
    }

    public boolean ticked(String list, String word) {
        return !form.value(list + "[]=" + word).isEmpty();
    }

    /** The number by which a row is sorted. */
    public String at(String list, int row) {
        return row < rows(list) - MORE ? Integer.toString(row + 1) : "";
    }

    public List<Option> severities() {
        return options(book.severities(), one -> one.key(), one -> one.key().toUpperCase(Locale.ROOT));
    }

    public List<Option> types() {
        return options(book.types(), one -> one.key(), one -> one.name());
    }

    public List<Option> phases() {
        return options(book.phases(), Phase::key, Phase::name);
    }

    public List<Option> roles() {
        return options(book.roles(), one -> one.key(), one -> one.name());
    }

    public List<Option> reports() {
        return options(book.reports(), ReportTemplate::key, ReportTemplate::name);
    }

    /** Other fields, for a condition. */
    public List<Option> fields() {
        return options(book.fields(), one -> one.key(), one -> one.name()).stream()
                .filter(option -> !option.value().equals(key))
                .toList();
    }

    public static List<Option> statuses() {
        return options(Phase.STATUSES, Function.identity(), Form::words);
    }

    /** Who can answer an item of a checklist. */
    public static List<Option> askings() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "People answer it")));
        options.addAll(options(List.of(Question.Kind.values()), Question.Kind::word, Question.Kind::label));
        return options;
    }

    public static List<Option> prefills() {
        return options(
                ReportTemplate.PREFILLS,
                Function.identity(),
                word -> word.equals("none") ? "nothing" : Form.words(word));
    }

    /** From which state of a report a section must be written. */
    public static List<Option> requirements() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "not required")));
        options.addAll(options(
                ReportTemplate.REQUIRED_FROM,
                Function.identity(),
                word -> word.equals("published") ? "before it is published" : "before it is reviewed"));
        return options;
    }

    /** The same, of the section that is chosen at this place of the form. */
    public String requirement(String at) {
        String chosen = form.value(at + "required_from");
        return requirements().stream()
                .filter(option -> option.value().equals(chosen))
                .findFirst()
                .map(Option::label)
                .orElse(chosen);
    }

    /** What the value of a field of a report can be. */
    public static List<Option> valueKinds() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "no field")));
        options.addAll(options(ReportTemplate.Kind.words(), Function.identity(), Form::words));
        return options;
    }

    /** Options whose label is their value, with a capital. */
    public static List<Option> words(String... words) {
        return options(List.of(words), Function.identity(), Form::words);
    }

    private static <T> List<Option> options(List<T> all, Function<T, String> value, Function<T, String> label) {
        return all.stream()
                .map(one -> new Option(value.apply(one), label.apply(one)))
                .toList();
    }
}
