@org.jspecify.annotations.NullMarked
package dev.andon.sharing.web;
