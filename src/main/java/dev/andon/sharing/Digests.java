package dev.andon.sharing;

import dev.andon.mail.Letter;
import dev.andon.mail.Post;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.sharing.Anniversaries.Known;
import dev.andon.sharing.internal.HouseTable;
import dev.andon.sharing.internal.OutTable;
import dev.andon.sharing.internal.ReaderTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What came out in a week, on the house's day and hour of each reader's own clock. Nothing is sent when nothing came. */
@Component
public class Digests {
    private final HouseTable house;
    private final ReaderTable readers;
    private final OutTable outs;
    private final People people;
    private final Subscriptions subscriptions;
    private final Anniversaries anniversaries;
    private final Signed signed;
    private final Post post;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String base;

    Digests(
            HouseTable house,
            ReaderTable readers,
            OutTable outs,
            People people,
            Subscriptions subscriptions,
            Anniversaries anniversaries,
            Signed signed,
            Post post,
            TransactionTemplate transaction,
            Clock clock,
            AndonSettings settings) {
        this.house = house;
        this.readers = readers;
        this.outs = outs;
        this.people = people;
        this.subscriptions = subscriptions;
        this.anniversaries = anniversaries;
        this.signed = signed;
        this.post = post;
        this.transaction = transaction;
        this.clock = clock;
        this.base = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** Everybody whose hour has come. One that was due while Andon stood still comes now, once. */
    public void due() {
        Map<Long, List<Subscription>> weekly = readers.all().stream()
                .filter(Subscription::isWeekly)
                .collect(Collectors.groupingBy(Subscription::personId));
        weekly.forEach((id, wanted) -> people.find(id)
                .filter(Person::active)
                .ifPresent(person -> transaction.executeWithoutResult(_ -> due(person, wanted))));
    }

    private void due(Person person, List<Subscription> wanted) {
        ZonedDateTime hour = lastHour(person);
        Instant until = hour.toInstant();
        Instant since =
                wanted.stream().map(Subscription::since).min(Instant::compareTo).orElse(until);
        Instant after = outs.toldUntil(person.id()).orElse(since);
        if (!after.isBefore(until)) {
            return;
        }
        outs.told(person.id(), until);
        List<Known> news = outs.between(after, until).stream()
                .flatMap(out -> anniversaries.known(person.actor(), out).stream())
                .filter(known -> wanted.stream().anyMatch(one -> subscriptions.matches(one, known.incident())))
                .toList();
        List<Known> again = anniversaries.between(person, after, until);
        if (!news.isEmpty() || !again.isEmpty()) {
            post.send(letter(person, hour.toLocalDate(), news, again));
        }
    }

    /** The last time that the house's day and hour were, where this person lives. */
    private ZonedDateTime lastHour(Person person) {
        SharingSettings settings = house.find();
        ZonedDateTime now = clock.instant().atZone(person.zone());
        ZonedDateTime hour = now.truncatedTo(ChronoUnit.DAYS)
                .with(TemporalAdjusters.previousOrSame(settings.digestDay()))
                .withHour(settings.digestHour());
        return hour.isAfter(now) ? hour.minusWeeks(1) : hour;
    }

    private Letter letter(Person person, LocalDate day, List<Known> news, List<Known> again) {
        StringBuilder body = new StringBuilder();
        if (!news.isEmpty()) {
            body.append("Published since the last digest:\n\n")
                    .append(list(news))
                    .append('\n');
        }
        if (!again.isEmpty()) {
            body.append("A year ago, and about services of your team:\n\n")
                    .append(list(again))
                    .append('\n');
        }
        body.append("[No weekly digest any more](%s)\n".formatted(base + "/unsubscribe/" + signed.weekly(person.id())));
        String subject = news.isEmpty()
                ? "A year ago: reports worth another look"
                : news.size() == 1 ? "One report this week" : news.size() + " reports this week";
        return new Letter(person.id(), subject, body.toString(), "sharing/digest/" + day);
    }

    private String list(List<Known> reports) {
        return reports.stream()
                .map(known -> "- [%s](%s), INC-%d\n"
                        .formatted(
                                Plain.markdown(known.report().title()),
                                base + known.report().path(),
                                known.incident().number()))
                .collect(Collectors.joining());
    }
}
