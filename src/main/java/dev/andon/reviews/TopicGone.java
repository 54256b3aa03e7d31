package dev.andon.reviews;

import dev.andon.people.Actor;

/**
 * A topic is about to be taken off a review meeting. Published in the transaction that does it, while the topic is still there.
 *
 * @param by who takes it off
 * @param meeting id of the meeting
 * @param forFew whether only few may know of its incident or report: whoever could not see the meeting because of it may see
 *     the meeting from now on, and finds nothing in it that was said of this topic
 */
public record TopicGone(Actor by, long meeting, Topic topic, boolean forFew) {}
