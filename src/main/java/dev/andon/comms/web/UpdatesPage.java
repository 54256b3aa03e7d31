package dev.andon.comms.web;

import dev.andon.comms.Update;
import dev.andon.response.Incident;
import dev.andon.ui.TextLinks;
import java.util.List;

/**
 * @param updates latest first
 * @param names makes handles in them links
 */
public record UpdatesPage(Incident incident, List<Update> updates, PromiseView promise, TextLinks names) {}
