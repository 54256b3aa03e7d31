@org.jspecify.annotations.NullMarked
package dev.andon.coedit.internal;
