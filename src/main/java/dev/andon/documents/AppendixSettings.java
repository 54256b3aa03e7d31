package dev.andon.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much an appendix takes; set by {@code ANDON_LARGEST_UPLOAD} and {@code ANDON_APPENDIX_ITEMS}.
 *
 * @param largest bytes of one item
 * @param items how many one incident may have
 */
@ConfigurationProperties("andon.appendix")
public record AppendixSettings(DataSize largest, int items) {}
