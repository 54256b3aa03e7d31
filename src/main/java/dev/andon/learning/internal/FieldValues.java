package dev.andon.learning.internal;

import dev.andon.learning.ReportSection;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.ReportTemplate.Kind;
import dev.andon.playbook.ReportTemplate.Typed;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The values of fields: what fits their kind, and how it is kept and shown. */
@Component
public class FieldValues {
    private static final int MOST = 2_000;
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\d{1,3}(?:[, ’']\\d{3})+|\\d{1,18})(?:\\.\\d{1,9})?");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?) ?(UTC|Z|[-+]\\d\\d:\\d\\d)");
    private static final Pattern LENGTH =
            Pattern.compile("(?:(\\d{1,5}) ?d)?\\s*(?:(\\d{1,5}) ?h)?\\s*(?:(\\d{1,5}) ?min)?\\s*(?:(\\d{1,5}) ?s)?");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final List<String> UNITS = List.of("d", "h", "min", "s");

    private final People people;

    FieldValues(People people) {
        this.people = people;
    }

    /**
     * What is kept of what was typed. An empty value is always possible: it takes the value away.
     *
     * @param typed null for what is no field; then the text stays as it is
     * @param validation is told, under {@code body}, what does not fit
     */
    public String kept(@Nullable Typed typed, String text, Validation validation) {
        if (typed == null || text.isBlank()) {
            return text.isBlank() ? "" : text;
        }
        String line = validation.line("body", text.strip(), MOST);
        return switch (typed.kind()) {
            case TEXT -> line;
            case NUMBER ->
                NUMBER.matcher(line).matches() ? line : refused(validation, "must be a number, such as 1,200");
            case DATE_TIME ->
                moment(line)
                        .orElseGet(() ->
                                refused(validation, "must be a moment with its zone, such as 2026-11-03 01:12 UTC"));
            case DURATION ->
                length(line).orElseGet(() -> refused(validation, "must be a length of time, such as 1 h 20 min"));
            case PERSON ->
                person(line)
                        .orElseGet(() -> refused(
                                validation, "must be somebody of this house: a name, an e-mail address or a handle"));
            case CHOICE ->
                typed.choices().contains(line)
                        ? line
                        : refused(validation, "must be one of " + String.join(", ", typed.choices()));
            case LINK ->
                LINK.matcher(line).matches()
                        ? line
                        : refused(validation, "must be an address that starts with http:// or https://");
        };
    }

    /** The value as Markdown that says just this. */
    public static String shown(ReportSection section) {
        Typed typed = section.typed();
        if (typed == null || section.isBlank()) {
            return section.body();
        }
        return typed.kind() == Kind.LINK ? "<" + section.body() + ">" : Md.plain(section.body());
    }

    private static String refused(Validation validation, String message) {
        validation.error("body", message);
        return "";
    }

    private static Optional<String> moment(String text) {
        Matcher parts = MOMENT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String zone = parts.group(3).equals("UTC") ? "Z" : parts.group(3);
        try {
            return Optional.of(Moments.minute(OffsetDateTime.parse(parts.group(1) + "T" + parts.group(2) + zone)
                    .toInstant()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> length(String text) {
        Matcher parts = LENGTH.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, UNITS.size())
                .filter(unit -> parts.group(unit + 1) != null)
                .mapToObj(
                        unit -> Integer.parseInt(Objects.requireNonNull(parts.group(unit + 1))) + " " + UNITS.get(unit))
                .collect(Collectors.joining(" ")));
    }

    private Optional<String> person(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return people.active().stream()
                .filter(person -> person.name().equalsIgnoreCase(text)
                        || person.email().equalsIgnoreCase(word)
                        || ("@" + person.handle()).equals(word))
                .map(Person::name)
                .findFirst();
    }
}
