@org.jspecify.annotations.NullMarked
package dev.andon.response.internal.slash;
