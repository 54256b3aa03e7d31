@org.jspecify.annotations.NullMarked
package dev.andon.impact.internal;
