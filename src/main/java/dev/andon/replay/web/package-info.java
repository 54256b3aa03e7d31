@org.jspecify.annotations.NullMarked
package dev.andon.replay.web;
