package dev.andon.reviews.meeting;

import dev.andon.followups.FollowUp;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up that came out of a review meeting.
 *
 * @param topic id of the topic; null for one that was taken off since
 * @param owner name of who sees to it; empty for nobody
 */
public record Captured(FollowUp followUp, @Nullable Long topic, String owner) {}
