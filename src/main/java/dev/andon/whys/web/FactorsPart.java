package dev.andon.whys.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportPart;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.ui.Shell;
import dev.andon.ui.Templates;
import dev.andon.whys.Told;
import dev.andon.whys.Whys;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contributing factors beside the text of an incident's own report. */
@Component
class FactorsPart implements ReportPart {
    private static final int ORDER = 40;

    private final Whys whys;
    private final Templates templates;

    FactorsPart(Whys whys, Templates templates) {
        this.whys = whys;
        this.templates = templates;
    }

    @Override
    public String id() {
        return "factors";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable String render(Shell shell, Incident incident, Report report) {
        Shell.Viewer viewer = shell.viewer();
        if (viewer == null || !report.isMain()) {
            return null;
        }
        Told told = whys.told(Actor.of(viewer), incident);
        List<FactorViews.Beside> factors = told.all().stream()
                .map(factor -> new FactorViews.Beside(
                        factor, factor.in(incident), factor.before(incident).size()))
                .toList();
        return factors.isEmpty() && !shell.mayRespond()
                ? null
                : templates.render("whys/part", Map.of("factors", factors, "href", WhysViews.home(incident.number())));
    }
}
