/** Doors and locks: who a request comes from, and which URLs it may reach. */
@org.jspecify.annotations.NullMarked
package dev.andon.people.security;
