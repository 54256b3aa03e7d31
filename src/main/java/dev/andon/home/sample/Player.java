package dev.andon.home.sample;

import dev.andon.comms.Promise;
import dev.andon.comms.Updates;
import dev.andon.learning.Publishing;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reporting;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.platform.time.HouseClock;
import dev.andon.response.Act;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plays one story through the commands of the house, with the clock at the time of each step. */
@Component
class Player {
    private final Verbs verbs;
    private final Updates updates;
    private final Reporting reporting;
    private final Publishing publishing;
    private final Reports reports;
    private final Talk talk;
    private final Deeds deeds;

    Player(
            Verbs verbs,
            Updates updates,
            Reporting reporting,
            Publishing publishing,
            Reports reports,
            Talk talk,
            Deeds deeds) {
        this.talk = talk;
        this.deeds = deeds;
        this.verbs = verbs;
        this.updates = updates;
        this.reporting = reporting;
        this.publishing = publishing;
        this.reports = reports;
    }

    void play(Story story, Company company, Instant now) {
        Scene scene = new Scene(story, company);
        Instant beginning = story.beginning(now, company.zone());
        Instant last = beginning;
        for (Step step : story.steps()) {
            last = beginning.plus(step.after());
            missUntil(scene, last);
            at(last, () -> verbs.play(step, scene));
        }
        if (scene.isResolved()) {
            at(last, () -> reporting.keepUp(scene.incidentId()));
        }
        if (story.isPublished()) {
            publish(scene, beginning.plus(story.publishedAfter()));
        }
        deeds.play(scene, beginning, now);
    }

    /** What a timer would have said meanwhile. */
    private void missUntil(Scene scene, Instant next) {
        if (scene.isDeclared()) {
            Optional<Promise> open = updates.openPromise(scene.incidentId(), "internal");
            open.filter(promise -> !promise.missed() && promise.due().isBefore(next))
                    .ifPresent(promise -> at(promise.due(), () -> updates.settle(scene.incidentId())));
        }
    }

    private void publish(Scene scene, Instant when) {
        Actor author = scene.company().actor(scene.story().publishedBy());
        Act act = Act.by(author, "sample");
        Instant written = when.minus(Talk.lasts(scene.story()));
        at(written, () -> {
            for (Map.Entry<String, String> section : scene.story().sections().entrySet()) {
                if (!section.getKey().equals(Talk.KEY) && !section.getKey().equals(Deeds.KEY)) {
                    write(act, scene, section.getKey(), section.getValue().strip());
                }
            }
        });
        talk.play(scene, written);
        at(when, () -> publishing.publish(act, ReportAddress.main(scene.number()), null));
    }

    private void write(Act act, Scene scene, String key, String text) {
        if (key.equals("title")) {
            reporting.retitle(act, ReportAddress.main(scene.number()), text, null);
            return;
        }
        Report report = reports.find(act.actor(), ReportAddress.main(scene.number()));
        long version = report.section(key)
                .orElseThrow(() -> new IllegalStateException("the report of “%s” has no section %s"
                        .formatted(scene.story().title(), key)))
                .version();
        reporting.write(act, ReportAddress.main(scene.number()), key, text, version);
    }

    private static void at(Instant moment, Runnable work) {
        HouseClock.at(moment, () -> {
            work.run();
            return moment;
        });
    }
}
