package dev.andon.ui.live;

/**
 * One push.
 *
 * @param id the change up to which it brings the page; sent as the SSE id, returned as Last-Event-ID
 * @param html turbo streams; empty when there is nothing to say
 */
public record LiveMessage(long id, String html) {}
