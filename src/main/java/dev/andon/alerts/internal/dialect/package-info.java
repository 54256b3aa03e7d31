/** The wire formats monitoring tools speak, read into messages and answered in their own shapes. */
@org.jspecify.annotations.NullMarked
package dev.andon.alerts.internal.dialect;
