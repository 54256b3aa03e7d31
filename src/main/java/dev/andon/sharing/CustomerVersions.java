package dev.andon.sharing;

import dev.andon.learning.LiveBlock;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.sharing.internal.ApprovalTable;
import dev.andon.sharing.internal.HouseTable;
import dev.andon.sharing.internal.PublicTable;
import dev.andon.sharing.internal.PublicTable.Page;
import dev.andon.sharing.internal.PublicTable.Past;
import dev.andon.sharing.internal.VersionTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about versions for customers. Who may read a report may see what becomes of it; for others there is neither. */
@Component
public class CustomerVersions {
    private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*\\{\\{([a-z0-9-]+)}}[ \\t]*$");

    private final Reports reports;
    private final Incidents incidents;
    private final VersionTable table;
    private final ApprovalTable approvals;
    private final PublicTable published;
    private final HouseTable house;
    private final Unsaid unsaid;
    private final List<LiveBlock> blocks;

    CustomerVersions(
            Reports reports,
            Incidents incidents,
            VersionTable table,
            ApprovalTable approvals,
            PublicTable published,
            HouseTable house,
            Unsaid unsaid,
            List<LiveBlock> blocks) {
        this.reports = reports;
        this.incidents = incidents;
        this.table = table;
        this.approvals = approvals;
        this.published = published;
        this.house = house;
        this.unsaid = unsaid;
        this.blocks = blocks;
    }

    /**
     * A version with all that belongs to it.
     *
     * @param text what customers would read now
     * @param approval the last one, of whatever words; null before the first
     * @param page where it is published, or was; null before
     * @param editions what was published, latest first
     */
    public record Whole(
            Incident incident,
            Report report,
            CustomerVersion version,
            CustomerText text,
            @Nullable Approval approval,
            @Nullable Page page,
            List<Past> editions) {

        /** Whether somebody approved exactly these words, and nothing stands against them. */
        public boolean isApproved() {
            return approval != null && approval.contentHash().equals(text.contentHash()) && text.isReady();
        }

        /** Whether it was approved and is another text by now. */
        public boolean isReopened() {
            return approval != null && !approval.contentHash().equals(text.contentHash());
        }

        /** Whether the public can read it. */
        public boolean isPublic() {
            return page != null && page.withdrawnAt() == null && !editions.isEmpty();
        }

        /** Whether the public reads exactly these words. */
        public boolean isOut() {
            return isPublic()
                    && editions.getFirst().title().equals(text.title())
                    && editions.getFirst().parts().equals(text.parts());
        }
    }

    /** Empty while the report has none. @throws Missing if the viewer may know of no such report */
    public Optional<Whole> find(Actor viewer, ReportAddress at) {
        Report report = reports.find(viewer, at);
        Incident incident = incidents.find(viewer, at.number());
        return table.find(report.id()).map(version -> whole(incident, report, version));
    }

    /** @throws Missing as {@link #find} does, and if the report has none */
    public Whole get(Actor viewer, ReportAddress at) {
        return find(viewer, at).orElseThrow(CustomerVersions::none);
    }

    static Missing none() {
        return new Missing("This report has no version for customers yet.");
    }

    private Whole whole(Incident incident, Report report, CustomerVersion version) {
        Page page = published.pageOf(version.id()).orElse(null);
        return new Whole(
                incident,
                report,
                version,
                text(incident, report, version),
                approvals.last(version.id()).orElse(null),
                page,
                page == null ? List.of() : published.editions(page.slug()));
    }

    CustomerText text(Incident incident, Report report, CustomerVersion version) {
        return Derivation.of(
                report,
                version,
                unsaid.of(incident, version),
                new HashSet<>(house.find().hosts()),
                body -> shown(body, incident, report));
    }

    private String shown(String body, Incident incident, Report report) {
        return BLOCK.matcher(body)
                .replaceAll(line -> Matcher.quoteReplacement(blocks.stream()
                        .filter(block -> block.key().equals(line.group(1)))
                        .findFirst()
                        .map(block -> block.markdown(incident, report))
                        .orElse("")));
    }
}
