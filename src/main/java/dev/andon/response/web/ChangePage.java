package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.web.RoomPage.ChangeForms;
import dev.andon.ui.Form;

/**
 * One of the forms that change an incident, as a page.
 *
 * @param kind status, severity or roles
 */
public record ChangePage(Incident incident, String kind, String title, ChangeForms forms, Form form) {}
