@org.jspecify.annotations.NullMarked
package dev.andon.library.web;
