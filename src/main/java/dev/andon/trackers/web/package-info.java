@org.jspecify.annotations.NullMarked
package dev.andon.trackers.web;
