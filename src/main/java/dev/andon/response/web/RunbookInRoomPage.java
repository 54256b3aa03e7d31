package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.web.ServicesView.Book;
import java.util.List;

/**
 * A runbook as it is worked in an incident, on a page of its own.
 *
 * @param strips what there is to say to the one who looks
 */
public record RunbookInRoomPage(Incident incident, Book book, List<String> strips) {}
