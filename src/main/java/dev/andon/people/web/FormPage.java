package dev.andon.people.web;

import dev.andon.ui.Form;

/** A page that is one form. */
public record FormPage(Form form) {}
