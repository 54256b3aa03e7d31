/** What story tests stand on: a real database of their own, real HTTP, a clock that moves when told. */
@org.jspecify.annotations.NullMarked
package dev.andon.testing;
