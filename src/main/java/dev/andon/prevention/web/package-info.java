@org.jspecify.annotations.NullMarked
package dev.andon.prevention.web;
