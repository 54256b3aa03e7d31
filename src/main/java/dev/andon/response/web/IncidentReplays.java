package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.platform.web.Replays;
import dev.andon.response.Incidents;
import dev.andon.ui.Shell;
import dev.andon.ui.ShellSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.NumberUtils;
import org.springframework.web.util.UrlPathHelper;

/**
 * What was answered about an incident is not answered again to somebody who may no longer see it. A bulk edit speaks of
 * many; it remembers by itself how it went, and tells that to whoever asks by then.
 */
@Component
class IncidentReplays implements Replays {
    private static final Pattern INCIDENT = Pattern.compile("/api/v1/incidents/([^/]+).*", Pattern.DOTALL);
    private static final String BULK = "/api/v1/bulk-edits";

    private final Incidents incidents;
    private final ShellSource shells;

    IncidentReplays(Incidents incidents, ShellSource shells) {
        this.incidents = incidents;
        this.shells = shells;
    }

    @Override
    public boolean mayReplay(HttpServletRequest request) {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        Matcher incident = INCIDENT.matcher(path);
        return incident.matches() ? maySee(request, incident.group(1)) : !path.startsWith(BULK);
    }

    private boolean maySee(HttpServletRequest request, String number) {
        Shell.Viewer viewer = shells.shell(request).viewer();
        try {
            // Read as path variables are: 5, 05 and 0x5 are the same incident.
            long known = NumberUtils.parseNumber(number, Long.class);
            return viewer != null && incidents.byNumber(Actor.of(viewer), known).isPresent();
        } catch (NumberFormatException noNumber) {
            return true;
        }
    }
}
