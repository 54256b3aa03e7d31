package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.web.ServicesView.Book;

/** A runbook as it is worked in an incident, on a page of its own. */
public record RunbookInRoomPage(Incident incident, Book book) {}
