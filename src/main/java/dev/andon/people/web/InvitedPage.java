package dev.andon.people.web;

import dev.andon.people.Invite;

/** @param url the link, shown this once */
public record InvitedPage(Invite invite, String url) {}
