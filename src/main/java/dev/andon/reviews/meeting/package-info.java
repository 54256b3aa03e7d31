/** A review meeting as it is held: who answers, what is asked, what happens in it, and what is left of it afterwards. */
@org.jspecify.annotations.NullMarked
package dev.andon.reviews.meeting;
