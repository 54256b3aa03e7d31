package dev.andon.people;

/** Enters somebody who has not signed in yet, as typed; an invite lets them in later. */
public record NewPerson(String name, String email, String access, String zone) {}
