/** The composition root. One package per room of the house; arrows between them point down only. */
@org.jspecify.annotations.NullMarked
package dev.andon;
