@org.jspecify.annotations.NullMarked
package dev.andon.ui.web;
