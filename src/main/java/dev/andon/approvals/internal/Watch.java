package dev.andon.approvals.internal;

import dev.andon.approvals.Desk;
import dev.andon.approvals.Lifecycle.Stage;
import dev.andon.approvals.Reviews;
import dev.andon.approvals.Standing;
import dev.andon.learning.ReportAddress;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Incidents;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What timers do when they go off: looks again, and tells people once. */
@Component
class Watch {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private final DeskTable desks;
    private final Incidents incidents;
    private final Reviews reviews;
    private final Notices notices;

    Watch(DeskTable desks, Incidents incidents, Reviews reviews, Notices notices) {
        this.desks = desks;
        this.incidents = incidents;
        this.reviews = reviews;
        this.notices = notices;
    }

    /** Nothing when the day was moved, or the report is published or waived by now. */
    @Transactional
    void due(long deskId, String kind, LocalDate day) {
        standing(deskId)
                .filter(now -> day.equals(now.desk().dueOn()))
                .filter(now -> now.stage() != Stage.PUBLISHED && now.stage() != Stage.NOT_REQUIRED)
                .filter(now -> !now.report().published())
                .ifPresent(now -> notices.due(now, kind, subject(now, kind, day), text(now, kind, day)));
    }

    private static String subject(Standing now, String kind, LocalDate day) {
        String title = now.report().title();
        return switch (kind) {
            case "before" -> "Due on %s: %s".formatted(DAY.format(day), title);
            case "on" -> "Due today: " + title;
            default -> "Was due on %s: %s".formatted(DAY.format(day), title);
        };
    }

    private static String text(Standing now, String kind, LocalDate day) {
        String done = "%d of %d sections are written."
                .formatted(now.report().filled(), now.report().written().size());
        String when = kind.equals("after")
                ? "The report on INC-%d was due on %s. %s If it takes longer, move the day, so that nobody waits in"
                        + " vain."
                : "The report on INC-%d is due on %s. %s";
        return when.formatted(now.incident().number(), DAY.format(day), done);
    }

    @Transactional
    void edited(long deskId) {
        standing(deskId).filter(Standing::reopened).ifPresent(notices::edited);
    }

    private Optional<Standing> standing(long deskId) {
        Optional<Desk> desk = desks.find(deskId);
        try {
            return desk.flatMap(found -> incidents.byId(Actor.system(), found.incidentId()))
                    .map(incident -> reviews.find(
                            Actor.system(),
                            new ReportAddress(
                                    incident.number(), desk.orElseThrow().reportKey())));
        } catch (Missing none) {
            return Optional.empty();
        }
    }
}
