package dev.andon.checks.internal;

import dev.andon.playbook.Question;
import dev.andon.response.Incident;
import java.time.Duration;

/**
 * One question about one incident.
 *
 * @param patience how long the answer may take
 */
public record Asked(Incident incident, Question question, Duration patience) {}
