@org.jspecify.annotations.NullMarked
package dev.andon.checks.web;
