@org.jspecify.annotations.NullMarked
package dev.andon.wording.web;
