package dev.andon.people.web;

import dev.andon.people.PeopleLinks;
import dev.andon.people.Team;
import dev.andon.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team as a form; a new one when {@code team} is null. @param links to what other modules have of it, in order */
public record TeamPage(@Nullable Team team, List<PeopleLinks> links, Form form) {}
