package dev.andon.comms.web;

import dev.andon.comms.Update;
import dev.andon.response.Incident;
import java.util.List;

/** @param updates latest first */
public record UpdatesPage(Incident incident, List<Update> updates, PromiseView promise) {}
