@org.jspecify.annotations.NullMarked
package dev.andon.sharing.internal;
