package dev.andon.impact.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.andon.impact.ImpactState;
import dev.andon.response.Incident;
import dev.andon.ui.TextLinks;
import java.net.URLEncoder;

/** @param names makes handles in what was written links */
public record ImpactPage(Incident incident, ImpactState state, TextLinks names) {

    /** Where one says how a system is; any name can stand in the address. */
    public String say(String system) {
        return "/incidents/%d/impact/systems?system=%s".formatted(incident.number(), URLEncoder.encode(system, UTF_8));
    }
}
