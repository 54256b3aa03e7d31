package dev.andon.people;

/** Takes up an invite, as typed. */
public record AcceptInvite(String name, String password) {}
