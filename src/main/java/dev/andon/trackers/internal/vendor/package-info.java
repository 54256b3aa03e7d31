/** What each vendor's interface looks like, and nothing of what is done with it. */
@org.jspecify.annotations.NullMarked
package dev.andon.trackers.internal.vendor;
