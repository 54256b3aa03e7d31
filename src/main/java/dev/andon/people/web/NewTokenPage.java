package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.ui.Form;

/** @param most the most that the token may be allowed */
public record NewTokenPage(Form form, Access most) {}
