@org.jspecify.annotations.NullMarked
package dev.andon.home.sample;
