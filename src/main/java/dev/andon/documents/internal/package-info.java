@org.jspecify.annotations.NullMarked
package dev.andon.documents.internal;
