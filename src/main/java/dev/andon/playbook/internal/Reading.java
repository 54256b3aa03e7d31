package dev.andon.playbook.internal;

import dev.andon.playbook.Checklist;
import dev.andon.playbook.DocumentTemplate;
import dev.andon.playbook.Field;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Phase;
import dev.andon.playbook.ReportRule;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import dev.andon.playbook.Training;
import dev.andon.playbook.WarRoom;
import dev.andon.playbook.When;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a whole playbook. Mirrors {@link Writing}; whatever one writes, the other reads. */
final class Reading {
    static final String FORMAT = "andon_playbook";
    private static final int LONG = 20_000;
    private static final int HELP = 1_000;
    private static final int DAY = 24 * 60;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");
    private static final Pattern BRIDGE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+");

    private final Findings findings;
    private final Set<String> retired = new HashSet<>();
    private final List<Training> trainings = new ArrayList<>();

    private Reading(Findings findings) {
        this.findings = findings;
    }

    /**
     * @param findings is told what is wrong
     * @return what could be read; only to be used when there are no findings
     */
    static Contents contents(Piece piece, Findings findings) {
        Reading reading = new Reading(findings);
        Contents contents = reading.contents(new Part("", piece, findings));
        if (findings.isEmpty()) {
            Agreement.check(contents, findings);
        }
        return contents;
    }

    private Contents contents(Part file) {
        file.only(Stream.concat(Stream.of(FORMAT), Contents.SECTIONS.stream()).toArray(String[]::new));
        Integer format = file.of(FORMAT).number(1, 1);
        findings.check(format != null || !file.of(FORMAT).isAbsent(), FORMAT, "is required; this Andon reads 1");
        List<Role> roles = keyed(file, "roles", 1, 50, this::role);
        return new Contents(
                keyed(file, "severities", 1, 9, this::severity),
                keyed(file, "types", 1, 50, this::type),
                keyed(file, "phases", 1, 12, this::phase),
                roles,
                List.copyOf(trainings),
                keyed(file, "checklists", 0, 100, this::checklist),
                keyed(file, "documents", 0, 50, this::document),
                keyed(file, "reports", 1, 50, this::report),
                section(file, "report_rules").list(50).stream()
                        .map(this::reportRule)
                        .toList(),
                keyed(file, "war_rooms", 0, 50, this::warRoom),
                keyed(file, "fields", 0, 100, this::field),
                Set.copyOf(retired));
    }

    /** A file says all of a playbook: a section that is left out by mistake must not empty it. */
    private Part section(Part file, String name) {
        Part section = file.of(name);
        findings.check(!section.isAbsent(), name, "is required; write [] when there is none");
        return section;
    }

    private <T> List<T> keyed(Part file, String section, int least, int most, BiFunction<Part, Integer, T> read) {
        List<T> all = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        List<Part> parts = section(file, section).list(most);
        findings.check(parts.size() >= least || file.of(section).isAbsent(), section, "must have at least one entry");
        for (Part part : parts) {
            String key = part.of("key").key();
            findings.check(key.isEmpty() || keys.add(key), part.of("key").path(), "\"" + key + "\" is there twice");
            if (part.of("retired").flag()) {
                retired.add(section + "/" + key);
            }
            all.add(read.apply(part, all.size()));
        }
        return List.copyOf(all);
    }

    private Severity severity(Part part, int index) {
        part.only("key", "name", "criteria", "cadence_minutes", "retired");
        return new Severity(
                part.of("key").key(),
                part.of("name").line(Part.LINE),
                index + 1,
                part.of("criteria").text(HELP),
                minutes(part.of("cadence_minutes"), 7 * DAY));
    }

    private IncidentType type(Part part, int index) {
        part.only("key", "name", "description", "restricted", "report", "retired");
        return new IncidentType(
                part.of("key").key(),
                part.of("name").line(Part.LINE),
                part.of("description").text(HELP),
                part.of("restricted").flag(),
                part.of("report").key());
    }

    private Phase phase(Part part, int index) {
        part.only("key", "name", "statuses", "instructions");
        return new Phase(
                part.of("key").key(),
                part.of("name").line(Part.LINE),
                part.of("instructions").text(LONG),
                part.of("statuses").some(20).stream()
                        .map(status -> status.oneOf(Phase.STATUSES))
                        .toList());
    }

    private Role role(Part part, int index) {
        part.only("key", "name", "card", "people", "retired");
        String key = part.of("key").key();
        Set<String> emails = new HashSet<>();
        for (Part person : part.of("people").list(500)) {
            Training training = training(key, person);
            findings.check(
                    emails.add(training.email()),
                    person.of("email").path(),
                    "\"" + training.email() + "\" is there twice");
            trainings.add(training);
        }
        return new Role(key, part.of("name").line(Part.LINE), part.of("card").text(LONG));
    }

    private Training training(String role, Part part) {
        part.only("email", "level", "since", "note");
        String email = part.of("email").line(254).toLowerCase(Locale.ROOT);
        findings.check(
                email.isEmpty() || EMAIL.matcher(email).matches(),
                part.of("email").path(),
                "is not an e-mail address");
        return new Training(
                role,
                email,
                Training.Level.of(part.of("level").oneOf(words(Training.Level.values(), Training.Level::word))),
                date(part.of("since")),
                part.of("note").lineOrEmpty(HELP));
    }

    private Checklist checklist(Part part, int index) {
        part.only("key", "name", "phase", "when", "items", "retired");
        return new Checklist(
                part.of("key").key(),
                part.of("name").line(Part.LINE),
                part.of("phase").optionalLine(Part.LINE),
                when(part),
                unique(part.of("items").some(60), this::item, Checklist.Item::key));
    }

    private Checklist.Item item(Part part) {
        part.only("key", "text", "help", "asks");
        String key = part.of("key").key();
        String text = part.of("text").line(300);
        return new Checklist.Item(key, text, part.of("help").lineOrEmpty(HELP), Asked.read(part.of("asks")));
    }

    private DocumentTemplate document(Part part, int index) {
        part.only("key", "name", "when", "body", "retired");
        return new DocumentTemplate(
                part.of("key").key(),
                part.of("name").line(Part.LINE),
                when(part),
                part.of("body").text(LONG));
    }

    private ReportTemplate report(Part part, int index) {
        part.only("key", "name", "description", "sections", "retired");
        return new ReportTemplate(
                part.of("key").key(),
                part.of("name").line(Part.LINE),
                part.of("description").text(HELP),
                unique(part.of("sections").some(80), ReportReading::section, ReportTemplate.Section::key));
    }

    private ReportRule reportRule(Part part) {
        part.only("when", "report");
        return new ReportRule(when(part), part.of("report").key());
    }

    private WarRoom warRoom(Part part, int index) {
        part.only("key", "name", "url", "kind", "bridge", "tells", "every_minutes", "note", "when", "retired");
        String url = part.of("url").optional(URL, 1_000, "must be an address that begins with https:// or http://");
        String bridge = part.of("bridge").optional(BRIDGE, Part.LINE, "must be the key of a bridge of the catalog");
        findings.check(
                url == null || bridge == null,
                part.of("url").path(),
                "must be empty where a bridge is named: the bridge has the address");
        return new WarRoom(
                part.of("key").key(),
                part.of("name").line(Part.LINE),
                url,
                WarRoom.Kind.of(part.of("kind").oneOf(words(WarRoom.Kind.values(), WarRoom.Kind::word))),
                bridge,
                part.of("tells").optionalLine(Part.LINE),
                minutes(part.of("every_minutes"), 7 * DAY),
                part.of("note").textOrEmpty(HELP),
                when(part));
    }

    private Field field(Part part, int index) {
        part.only("key", "name", "help", "kind", "choices", "types", "required", "condition", "retired");
        Part condition = part.of("condition");
        return new Field(
                part.of("key").key(),
                part.of("name").line(Part.LINE),
                part.of("help").textOrEmpty(HELP),
                Field.Kind.of(part.of("kind").oneOf(words(Field.Kind.values(), Field.Kind::word))),
                part.of("choices").lines(100),
                part.of("types").lines(50),
                part.of("required").flag(),
                condition.isAbsent() ? null : condition(condition.only("field", "equals")));
    }

    private static Field.Condition condition(Part part) {
        return new Field.Condition(part.of("field").key(), part.of("equals").line(Part.LINE));
    }

    private static When when(Part part) {
        Part when = part.of("when");
        if (when.isAbsent()) {
            return When.always();
        }
        when.only("types", "severities");
        return new When(when.of("types").lines(50), when.of("severities").lines(9));
    }

    private <T> List<T> unique(List<Part> parts, Function<Part, T> read, Function<T, String> key) {
        List<T> all = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Part part : parts) {
            T one = read.apply(part);
            findings.check(
                    keys.add(key.apply(one)), part.of("key").path(), "\"" + key.apply(one) + "\" is there twice");
            all.add(one);
        }
        return List.copyOf(all);
    }

    private static @Nullable Duration minutes(Part part, int most) {
        Integer minutes = part.number(1, most);
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private static @Nullable LocalDate date(Part part) {
        String text = part.optionalLine(Part.LINE);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            part.error("must be a date such as 2026-11-20");
            return null;
        }
    }

    private static <E> List<String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).toList();
    }
}
