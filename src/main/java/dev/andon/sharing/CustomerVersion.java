package dev.andon.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The version of a report for customers, as it was put together; what they would read is its {@link CustomerText}.
 *
 * @param title written for customers; empty until then
 * @param names whether people stay named; otherwise their roles stand for them
 * @param approverId who is to approve it; null until somebody is named
 * @param sections by key; those that are left out are not among them
 * @param never what this version must not say, besides what the house never says
 * @param version grows with every change
 */
public record CustomerVersion(
        long id,
        long reportId,
        String title,
        boolean names,
        @Nullable Long approverId,
        Map<String, CustomerSection> sections,
        List<Redaction> redactions,
        List<NeverSaid> never,
        long version,
        Instant begunAt,
        Instant editedAt) {

    public CustomerSection section(String key) {
        return sections.getOrDefault(key, CustomerSection.out(key));
    }

    /** Those that were marked in one section, in the order of the text. */
    public List<Redaction> redactionsIn(String key) {
        return redactions.stream().filter(one -> one.section().equals(key)).toList();
    }
}
