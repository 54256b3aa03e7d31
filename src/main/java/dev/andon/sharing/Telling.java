package dev.andon.sharing;

import dev.andon.learning.ReportOut;
import dev.andon.mail.Letter;
import dev.andon.mail.Post;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.sharing.Anniversaries.Known;
import dev.andon.sharing.internal.OutTable;
import dev.andon.sharing.internal.OutTable.Out;
import dev.andon.sharing.internal.ReaderTable;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who asked for it that a report is out; once for each edition, and only whom may read it. */
@Component
class Telling {
    private final OutTable outs;
    private final ReaderTable readers;
    private final Subscriptions subscriptions;
    private final Anniversaries reports;
    private final People people;
    private final Signed signed;
    private final Post post;
    private final Clock clock;
    private final String base;

    Telling(
            OutTable outs,
            ReaderTable readers,
            Subscriptions subscriptions,
            Anniversaries reports,
            People people,
            Signed signed,
            Post post,
            Clock clock,
            AndonSettings settings) {
        this.outs = outs;
        this.readers = readers;
        this.subscriptions = subscriptions;
        this.reports = reports;
        this.people = people;
        this.signed = signed;
        this.post = post;
        this.clock = clock;
        this.base = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** In the transaction that publishes: what came out is known from then on, whatever becomes of the letters. */
    @EventListener
    void note(ReportOut event) {
        known(event)
                .ifPresent(known -> outs.add(new Out(
                        event.reportId(),
                        event.edition(),
                        event.incidentId(),
                        clock.instant(),
                        known.incident().declaredAt())));
    }

    @ApplicationModuleListener(id = "sharing.tell")
    void on(ReportOut event) {
        known(event).ifPresent(known -> {
            for (Subscription one : readers.all()) {
                if (!one.isWeekly() && subscriptions.matches(one, known.incident())) {
                    people.find(one.personId()).filter(Person::active).ifPresent(person -> tell(person, one, event));
                }
            }
        });
    }

    private Optional<Known> known(ReportOut event) {
        return reports.known(Actor.system(), event.incidentId(), event.reportId());
    }

    private void tell(Person person, Subscription one, ReportOut out) {
        reports.known(person.actor(), out.incidentId(), out.reportId()).ifPresent(known -> {
            String what = "INC-" + known.incident().number();
            String title = known.report().title();
            String body = """
                The report on %s is published, as edition %d.

                [%s](%s)

                You asked to be told about: %s. [Unsubscribe](%s)
                """.formatted(
                            what,
                            out.edition(),
                            Plain.markdown(title),
                            base + known.report().path(),
                            Plain.markdown(one.words()),
                            base + "/unsubscribe/" + signed.of(one));
            String key = "sharing/report/%d/edition/%d".formatted(out.reportId(), out.edition());
            post.send(new Letter(person.id(), "Report on %s: %s".formatted(what, title), body, key));
        });
    }
}
