@org.jspecify.annotations.NullMarked
package dev.andon.contacts.internal;
