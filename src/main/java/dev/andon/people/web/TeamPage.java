package dev.andon.people.web;

import dev.andon.people.Team;
import dev.andon.ui.Form;
import org.jspecify.annotations.Nullable;

/** A team as a form; a new one when {@code team} is null. */
public record TeamPage(@Nullable Team team, Form form) {}
