package dev.andon.sharing.web;

import dev.andon.sharing.Approval;
import dev.andon.sharing.CustomerSection;
import dev.andon.sharing.CustomerText;
import dev.andon.sharing.CustomerVersions.Whole;
import dev.andon.sharing.NeverSaid;
import dev.andon.sharing.Redaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What customers read of a report, as the API answers it. */
record CustomersJson(
        long incident,
        String report,
        String title,
        boolean names,
        @Nullable Long approverId,
        List<Section> sections,
        List<Redaction> redactions,
        List<NeverSaid> never,
        List<CustomerText.Finding> findings,
        String contentHash,
        @Nullable Approval approval,
        boolean approved,
        String state,
        @Nullable String url,
        long version,
        Instant editedAt) {

    /** @param treatment taken or anew; one that is left out is not named */
    record Section(String key, String treatment, @Nullable String heading, String body, boolean blocks) {
        static Section of(CustomerSection one) {
            return new Section(one.key(), one.treatment().word(), one.heading(), one.body(), one.blocks());
        }
    }

    record Edition(
            int edition, String title, String markdown, Instant publishedAt, String publishedBy, String approvedBy) {}

    static CustomersJson of(Whole whole, String base) {
        var version = whole.version();
        var page = whole.page();
        return new CustomersJson(
                whole.incident().number(),
                whole.report().key(),
                version.title(),
                version.names(),
                version.approverId(),
                version.sections().values().stream()
                        .sorted(Comparator.comparing(CustomerSection::key))
                        .map(Section::of)
                        .toList(),
                version.redactions(),
                version.never(),
                whole.text().findings(),
                whole.text().contentHash(),
                whole.approval(),
                whole.isApproved(),
                state(whole),
                page == null ? null : base + "/published/" + page.slug(),
                version.version(),
                version.editedAt());
    }

    private static String state(Whole whole) {
        if (whole.isPublic()) {
            return "published";
        }
        return whole.page() == null ? "draft" : "withdrawn";
    }
}
