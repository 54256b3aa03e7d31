@org.jspecify.annotations.NullMarked
package dev.andon.comms.web;
