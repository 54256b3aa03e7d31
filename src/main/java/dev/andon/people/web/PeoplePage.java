package dev.andon.people.web;

import dev.andon.people.Invite;
import dev.andon.people.Person;
import dev.andon.ui.Form;
import java.util.List;

/** Everybody in the house and who is expected. */
public record PeoplePage(List<Person> people, List<Invite> invites, Form form) {}
