@org.jspecify.annotations.NullMarked
package dev.andon.reviews.meeting.web;
