@org.jspecify.annotations.NullMarked
package dev.andon.proposals.internal;
