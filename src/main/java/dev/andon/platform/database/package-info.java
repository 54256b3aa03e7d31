/** PostgreSQL: Andon's own by default, somebody else's by environment; roles, pool, and times for SQL. */
@org.springframework.modulith.NamedInterface("database")
@org.jspecify.annotations.NullMarked
package dev.andon.platform.database;
