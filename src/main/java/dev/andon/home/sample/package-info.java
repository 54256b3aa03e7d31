/** The invented company that shows Andon full: its stories as a script, and who plays them through the domain. */
@org.jspecify.annotations.NullMarked
package dev.andon.home.sample;
