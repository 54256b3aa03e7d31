package dev.andon.reviews;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.catalog.Snapshot;
import dev.andon.learning.Durations;
import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.people.House;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.playbook.Playbook;
import dev.andon.response.Incident;
import dev.andon.whys.FactorNames.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts what speaks for taking an incident into a review meeting, and says why in words. */
@Component
class Points {
    private static final int ALL_FACTORS = 3;
    private static final int ALL_KINDRED = 3;
    private static final int ALL_TEAMS = 4;
    private static final int ALL_FINDINGS = 10;
    private static final Duration ALL_LENGTH = Duration.ofHours(8);
    private static final Duration ALL_AGE = Duration.ofDays(30);
    private static final int NAMED = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final Playbook playbook;
    private final Catalog catalog;
    private final Teams teams;
    private final Programme programme;
    private final House house;

    Points(Playbook playbook, Catalog catalog, Teams teams, Programme programme, House house) {
        this.programme = programme;
        this.house = house;
        this.playbook = playbook;
        this.catalog = catalog;
        this.teams = teams;
    }

    /**
     * What is known without opening the report.
     *
     * @param around incidents of the same time, itself among them
     * @param played factors that played a part in it
     */
    List<Point> known(ProgrammeRules rules, Incident incident, Around around, List<Part> played, Instant now) {
        return List.of(
                severity(rules, incident),
                newFactors(rules, played),
                pattern(rules, new InCommon(incident, around, played, catalog.now())),
                owners(rules, incident),
                length(rules, incident),
                age(rules, incident, now));
    }

    /** What the report says. */
    List<Point> read(ProgrammeRules rules, Report report, long disputed, int findings) {
        String places = findings == 1 ? "One place blames or knows" : findings + " places blame or know";
        return List.of(
                point(
                        rules,
                        Sign.DISPUTES,
                        disputed,
                        1,
                        () -> disputed == 1
                                ? "One statement of the report is disputed"
                                : disputed + " statements of the report are disputed"),
                point(rules, Sign.LUCK, isLucky(report) ? 1 : 0, 1, () -> "The report says where luck helped"),
                point(rules, Sign.WORDING, findings, ALL_FINDINGS, () -> places + " afterwards: worth talking about"));
    }

    /** The section that tells of luck, when a person wrote in it. */
    private static boolean isLucky(Report report) {
        return report.sections().stream()
                .filter(section -> section.key().contains("luck"))
                .anyMatch(section -> section.fill() == ReportSection.Fill.FULL);
    }

    private Point severity(ProgrammeRules rules, Incident incident) {
        int all = playbook.severities().size();
        int rank = playbook.rank(incident.severity());
        return point(
                rules,
                Sign.SEVERITY,
                Math.max(0, all - rank + 1),
                all,
                () -> incident.severity().toUpperCase(Locale.ROOT)
                        + playbook.severity(incident.severity())
                                .map(severity -> ", " + severity.name().toLowerCase(Locale.ROOT))
                                .orElse(""));
    }

    private static Point newFactors(ProgrammeRules rules, List<Part> played) {
        List<String> fresh = played.stream()
                .filter(part -> part.numbers().size() == 1)
                .map(Part::name)
                .toList();
        return point(rules, Sign.NEW_FACTORS, fresh.size(), ALL_FACTORS, () -> "Never seen before: " + named(fresh));
    }

    private static Point pattern(ProgrammeRules rules, InCommon common) {
        return point(rules, Sign.PATTERN, common.kindred(ALL_KINDRED).size(), ALL_KINDRED, () -> {
            List<Long> kindred = common.kindred(Long.MAX_VALUE);
            return "%s in common with %s".formatted(named(common.shared()), named(kindred, number -> "INC-" + number));
        });
    }

    private Point owners(ProgrammeRules rules, Incident incident) {
        Snapshot now = catalog.now();
        var byKey = teams.byKey();
        List<String> owners = incident.services().stream()
                .flatMap(key -> now.service(key).stream())
                .map(Service::owner)
                .distinct()
                .flatMap(key -> Stream.ofNullable(byKey.get(key)))
                .map(Team::name)
                .toList();
        return point(
                rules,
                Sign.TEAMS,
                owners.size() < 2 ? 0 : owners.size(),
                ALL_TEAMS,
                () -> "%d teams: %s".formatted(owners.size(), named(owners)));
    }

    private static Point length(ProgrammeRules rules, Incident incident) {
        Instant end = incident.resolvedAt();
        Duration took = end == null ? Duration.ZERO : Duration.between(incident.declaredAt(), end);
        return point(
                rules, Sign.LENGTH, took.toMinutes(), ALL_LENGTH.toMinutes(), () -> "Took " + Durations.words(took));
    }

    private Point age(ProgrammeRules rules, Incident incident, Instant now) {
        Instant end = incident.resolvedAt();
        if (end == null) {
            return point(rules, Sign.AGE, 0, 1, () -> "");
        }
        ZoneId zone = house.zone();
        LocalDate by = programme.meetBy(rules, incident.severity(), end, zone).orElse(null);
        if (by != null) {
            LocalDate over = end.atZone(zone).toLocalDate();
            LocalDate today = now.atZone(zone).toLocalDate();
            return point(
                    rules,
                    Sign.AGE,
                    Math.max(1, ChronoUnit.DAYS.between(over, today)),
                    Math.max(1, ChronoUnit.DAYS.between(over, by)),
                    () -> (today.isAfter(by) ? "Was to be met about by " : "To be met about by ") + DAY.format(by));
        }
        long days = Math.max(0, Duration.between(end, now).toDays());
        return point(
                rules,
                Sign.AGE,
                days,
                ALL_AGE.toDays(),
                () -> days == 1 ? "Over since yesterday" : "Over for " + days + " days");
    }

    private static Point point(ProgrammeRules rules, Sign sign, long much, long all, Supplier<String> words) {
        long points = Math.round(rules.points(sign) * (double) Math.min(Math.max(much, 0), all) / all);
        return new Point(sign, (int) points, words);
    }

    private static String named(List<String> names) {
        return named(names, Function.identity());
    }

    /** The first few as words: of a hundred that have something in common the others are only counted. */
    private static <T> String named(Collection<T> names, Function<T, String> word) {
        String some = names.stream().limit(NAMED).map(word).collect(Collectors.joining(", "));
        return names.size() > NAMED ? some + " and %d more".formatted(names.size() - NAMED) : some;
    }
}
