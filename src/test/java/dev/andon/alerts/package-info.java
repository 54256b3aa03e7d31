@org.jspecify.annotations.NullMarked
package dev.andon.alerts;
