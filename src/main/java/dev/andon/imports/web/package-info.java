@org.jspecify.annotations.NullMarked
package dev.andon.imports.web;
