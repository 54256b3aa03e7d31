@org.jspecify.annotations.NullMarked
package dev.andon.approvals.internal;
