@org.jspecify.annotations.NullMarked
package dev.andon.charts.internal;
