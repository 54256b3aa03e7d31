package dev.andon.response.web;

import dev.andon.response.FollowUpBoard.FollowUps;
import dev.andon.response.Incident;
import dev.andon.ui.Form;

/**
 * @param refused the candidate whose dismissal was refused; 0 when none was
 * @param form what was typed for it
 */
public record FollowUpPage(Incident incident, FollowUps candidates, long refused, Form form) {}
