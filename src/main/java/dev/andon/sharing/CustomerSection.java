package dev.andon.sharing;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one section.
 *
 * @param heading instead of the report's own; null for that one
 * @param body what was written for customers; empty while the section is taken or left out
 * @param blocks whether live blocks of a section that is taken are shown as they are; their lines are left out otherwise
 */
public record CustomerSection(
        String key, Treatment treatment, @Nullable String heading, String body, boolean blocks) {
    /** Left out, as every section is at first. */
    public static CustomerSection out(String key) {
        return new CustomerSection(key, Treatment.OUT, null, "", false);
    }
}
