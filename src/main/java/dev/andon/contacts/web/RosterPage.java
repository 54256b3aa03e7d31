package dev.andon.contacts.web;

import dev.andon.contacts.OfflineCopy;
import dev.andon.response.Incident;

/**
 * Who is in an incident and how they are reached, to be printed, and the copy to be kept.
 *
 * @param onDisk where Andon keeps a copy by itself; empty when it keeps none of this incident
 */
public record RosterPage(Incident incident, OfflineCopy copy, String onDisk) {}
