@org.jspecify.annotations.NullMarked
package dev.andon.imports.internal;
