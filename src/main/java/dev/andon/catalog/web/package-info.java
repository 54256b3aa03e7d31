@org.jspecify.annotations.NullMarked
package dev.andon.catalog.web;
