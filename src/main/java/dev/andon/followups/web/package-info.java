@org.jspecify.annotations.NullMarked
package dev.andon.followups.web;
