@org.jspecify.annotations.NullMarked
package dev.andon.claims.web;
