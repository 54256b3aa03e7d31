package dev.andon.sharing.web;

import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.sharing.Anniversaries;
import dev.andon.sharing.Anniversaries.Known;
import dev.andon.ui.HomePart;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports from a year ago, on the first page. */
@Component
class AnniversaryPart implements HomePart {
    private final Anniversaries anniversaries;
    private final People people;
    private final Templates templates;
    private final Clock clock;

    AnniversaryPart(Anniversaries anniversaries, People people, Templates templates, Clock clock) {
        this.anniversaries = anniversaries;
        this.people = people;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public @Nullable String render(Shell shell) {
        Shell.Viewer viewer = shell.viewer();
        Person person = viewer == null ? null : people.find(viewer.id()).orElse(null);
        if (person == null) {
            return null;
        }
        List<Known> known = anniversaries.now(person, clock.instant());
        return known.isEmpty() ? null : templates.render("sharing/anniversary", Map.of("known", known));
    }
}
