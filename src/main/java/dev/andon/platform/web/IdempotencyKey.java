package dev.andon.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code @Nullable String} argument of a REST resource: the request's Idempotency-Key with its caller in front,
 * {@code person/7:abc}, or null without one. A command writes it into the log, so that even a crash between its commit
 * and our keeping of the answer cannot make it happen twice.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotencyKey {}
