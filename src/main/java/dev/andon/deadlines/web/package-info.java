@org.jspecify.annotations.NullMarked
package dev.andon.deadlines.web;
