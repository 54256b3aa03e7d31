package dev.andon.deadlines.web;

import dev.andon.deadlines.Deadline;
import dev.andon.deadlines.Deadlines;
import dev.andon.deadlines.Quarters;
import dev.andon.deadlines.SettingKeeping;
import dev.andon.deadlines.Told;
import dev.andon.deadlines.Violation;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpPart;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.ui.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a follow-up's page: by when, which policy says so, who was told, and whether its team has more than it wants. */
@Component
class DeadlinePart implements FollowUpPart {
    private final Deadlines deadlines;
    private final SettingKeeping settings;
    private final Quarters quarters;
    private final House house;
    private final Templates templates;
    private final Clock clock;

    DeadlinePart(
            Deadlines deadlines,
            SettingKeeping settings,
            Quarters quarters,
            House house,
            Templates templates,
            Clock clock) {
        this.deadlines = deadlines;
        this.settings = settings;
        this.quarters = quarters;
        this.house = house;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable String render(Actor viewer, FollowUp followUp) {
        Deadline deadline = deadlines.of(followUp);
        List<Told> told = deadlines.told(followUp);
        List<Violation> violations = deadlines.violations(followUp);
        boolean open = followUp.state().isOpen();
        if (!open && told.isEmpty() && violations.isEmpty()) {
            return null;
        }
        Integer cap =
                !open || followUp.team().isEmpty() ? null : settings.settings().cap(followUp.team());
        DeadlineViews.Part view = new DeadlineViews.Part(
                followUp,
                deadline,
                LocalDate.ofInstant(clock.instant(), house.zone()),
                told,
                violations,
                cap == null ? 0 : quarters.open(viewer, followUp.team()),
                cap,
                open && viewer.access().includes(Access.RESPONDER));
        return templates.render("deadlines/part", Map.of("page", view));
    }
}
