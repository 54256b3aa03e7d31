@org.jspecify.annotations.NullMarked
package dev.andon.mail.web;
