package dev.andon.deadlines.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.andon.deadlines.Tell;
import dev.andon.deadlines.Told;
import dev.andon.deadlines.internal.ToldTable.Waiting;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUp.Decline;
import dev.andon.followups.FollowUps;
import dev.andon.mail.Letter;
import dev.andon.mail.Post;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters about what was told: one to each person, with everything that waits for them in it. */
@Component
class Carrier {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private final ToldTable told;
    private final FollowUps followUps;
    private final People people;
    private final Post post;
    private final String publicUrl;
    private final Clock clock;

    Carrier(ToldTable told, FollowUps followUps, People people, Post post, AndonSettings settings, Clock clock) {
        this.told = told;
        this.followUps = followUps;
        this.people = people;
        this.post = post;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
        this.clock = clock;
    }

    /** A line of a letter. */
    private record Line(Told told, FollowUp followUp) {}

    @Transactional
    void post() {
        List<Waiting> waiting = told.waiting();
        Map<Long, List<Waiting>> byPerson = waiting.stream()
                .collect(groupingBy(
                        one -> one.told().personId(), LinkedHashMap::new, java.util.stream.Collectors.toList()));
        byPerson.forEach((id, some) -> people.find(id).filter(Person::active).ifPresent(person -> write(person, some)));
        if (!waiting.isEmpty()) {
            told.posted(waiting, clock.instant());
        }
    }

    private void write(Person person, List<Waiting> some) {
        List<Line> lines = new ArrayList<>();
        for (Waiting one : some) {
            Optional<FollowUp> seen =
                    followUps.byNumber(person.actor(), one.told().number());
            seen.filter(followUp -> stillHolds(one.told(), followUp))
                    .ifPresent(followUp -> lines.add(new Line(one.told(), followUp)));
        }
        lines.removeIf(line -> line.told().tell() == Tell.YOURS && isSaidAnyway(line, lines));
        if (lines.isEmpty()) {
            return;
        }
        String subject = lines.size() == 1 ? subject(lines.getFirst()) : subject(lines);
        String body = lines.stream().map(this::paragraph).collect(joining("\n\n"));
        post.send(new Letter(
                person.id(),
                subject,
                body + "\n\n[Everything of yours](" + publicUrl + "/follow-ups/mine)",
                "follow-ups/" + some.getLast().id()));
    }

    /** What is overdue and theirs is said once. */
    private static boolean isSaidAnyway(Line yours, List<Line> lines) {
        return lines.stream()
                .anyMatch(line -> line.told().tell() != Tell.YOURS
                        && line.told().number() == yours.told().number());
    }

    /** Between the note and the letter somebody may have done it, given it to somebody else, or decided anew. */
    private static boolean stillHolds(Told told, FollowUp followUp) {
        Decline decline = followUp.decline();
        return switch (told.tell()) {
            case BEFORE, ON, AFTER, ESCALATED -> followUp.state().isOpen();
            case YOURS -> followUp.state().isOpen() && Objects.equals(followUp.owner(), told.personId());
            case OWNER_LEFT -> followUp.state().isOpen() && told.about().equals(Objects.toString(followUp.owner()));
            case RISK_ENDED ->
                decline != null && told.about().equals(decline.expires().toString());
        };
    }

    private static String subject(Line line) {
        String what = "%s %s".formatted(line.followUp().name(), line.followUp().title());
        return switch (line.told().tell()) {
            case BEFORE -> "Due on %s: %s".formatted(day(line), what);
            case ON -> "Due today: " + what;
            case AFTER -> "Was due on %s: %s".formatted(day(line), what);
            case ESCALATED -> "Still open, was due on %s: %s".formatted(day(line), what);
            case YOURS -> "Yours now: " + what;
            case OWNER_LEFT -> "Needs another owner: " + what;
            case RISK_ENDED -> "Decide again: " + what;
        };
    }

    private static String subject(List<Line> lines) {
        List<String> parts = new ArrayList<>();
        count(parts, lines, Tell.ESCALATED, "overdue for long");
        count(parts, lines, Tell.AFTER, "overdue");
        count(parts, lines, Tell.ON, "due today");
        count(parts, lines, Tell.BEFORE, "due soon");
        count(parts, lines, Tell.YOURS, "yours now");
        count(parts, lines, Tell.OWNER_LEFT, "without an owner");
        count(parts, lines, Tell.RISK_ENDED, "to decide again");
        return "%d follow-ups: %s".formatted(lines.size(), String.join(", ", parts));
    }

    private static void count(List<String> parts, List<Line> lines, Tell tell, String words) {
        long count = lines.stream().filter(line -> line.told().tell() == tell).count();
        if (count > 0) {
            parts.add(count + " " + words);
        }
    }

    private String paragraph(Line line) {
        FollowUp followUp = line.followUp();
        String link = "[%s %s](%s)"
                .formatted(followUp.name(), followUp.title().replaceAll("[\\[\\]]", ""), publicUrl + followUp.path());
        return "%s, after INC-%d. %s".formatted(link, followUp.incident().number(), words(line));
    }

    private String words(Line line) {
        String owner = Optional.ofNullable(line.followUp().owner())
                .flatMap(people::find)
                .map(Person::name)
                .orElse("nobody");
        return switch (line.told().tell()) {
            case BEFORE -> "It is due on %s.".formatted(day(line));
            case ON -> "It is due today.";
            case AFTER ->
                "It was due on %s. If it takes longer, say why and move the day; if it is not to be done, decline it with whoever accepts the risk."
                        .formatted(day(line));
            case ESCALATED ->
                "It was due on %s and is still open; its owner is %s. You are told because it is your team's, or nobody else manages it. Ask what is in the way: time, another team, or that it does not matter any more."
                        .formatted(day(line), owner);
            case YOURS -> "Somebody gave it to you. " + lastDay(line.followUp());
            case OWNER_LEFT -> "%s does not work here any more. Give it to somebody else.".formatted(owner);
            case RISK_ENDED ->
                "It was declined, and %s accepted the risk until %s. That day is over: do it after all, or accept the risk anew."
                        .formatted(accepter(line.followUp()), day(line));
        };
    }

    private static String lastDay(FollowUp followUp) {
        LocalDate day = followUp.lastDay();
        return day == null ? "It has no day yet." : "Its last day is %s.".formatted(DAY.format(day));
    }

    private static String accepter(FollowUp followUp) {
        Decline decline = followUp.decline();
        return decline == null ? "somebody" : decline.accepterName();
    }

    private static String day(Line line) {
        return DAY.format(LocalDate.parse(line.told().about()));
    }
}
