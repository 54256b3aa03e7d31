@org.jspecify.annotations.NullMarked
package dev.andon.timeline.internal;
