@org.jspecify.annotations.NullMarked
package dev.andon.care.internal;
