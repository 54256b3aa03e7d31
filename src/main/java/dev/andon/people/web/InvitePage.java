package dev.andon.people.web;

import dev.andon.people.Invite;
import dev.andon.ui.Form;

/** Taking up an invite. */
public record InvitePage(Invite invite, String secret, Form form) {}
