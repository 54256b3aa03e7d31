package dev.andon.imports;

import dev.andon.imports.internal.BatchTable;
import dev.andon.imports.internal.BatchTable.Begun;
import dev.andon.learning.Appending;
import dev.andon.learning.Publishing;
import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportSection;
import dev.andon.learning.Reporting;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.response.Response;
import dev.andon.response.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an incident and its report of each file. One transaction for each: what is taken is taken whole, and once. */
@Component
public class Taking {
    private final BatchTable table;
    private final Imports imports;
    private final Known known;
    private final Declarations declarations;
    private final Response response;
    private final Reporting reporting;
    private final Appending appending;
    private final Publishing publishing;
    private final TransactionTemplate transaction;

    Taking(
            BatchTable table,
            Imports imports,
            Known known,
            Declarations declarations,
            Response response,
            Reporting reporting,
            Appending appending,
            Publishing publishing,
            TransactionTemplate transaction) {
        this.table = table;
        this.imports = imports;
        this.known = known;
        this.declarations = declarations;
        this.response = response;
        this.reporting = reporting;
        this.appending = appending;
        this.publishing = publishing;
        this.transaction = transaction;
    }

    /** Everything of a batch that still waits. Begun again after a crash, it goes on where it was. */
    public void all(long batchId) {
        Begun begun = table.begun(batchId).orElse(null);
        while (begun != null) {
            Begun by = begun;
            Batch.File file = table.next(batchId).orElse(null);
            if (file == null) {
                table.status(batchId, "done");
                return;
            }
            take(by, file);
        }
    }

    private void take(Begun by, Batch.File file) {
        try {
            transaction.executeWithoutResult(_ -> taken(by, file));
        } catch (Invalid | Conflict refused) {
            table.outcome(by.id(), file, "refused", refused.getMessage(), null);
        }
    }

    private void taken(Begun by, Batch.File file) {
        Imports.Preview preview = imports.preview(file, by.mapping());
        Plan plan = preview.plan();
        Optional<Long> before = table.takenBefore(file.sha256());
        Optional<Long> same = known.here(by.actor(), preview.paper());
        if (before.isPresent()) {
            table.outcome(by.id(), file, "known", "was taken in before, word for word", before.get());
        } else if (same.isPresent()) {
            table.outcome(by.id(), file, "known", "is a report that this house has", same.get());
        } else if (plan == null) {
            table.outcome(by.id(), file, "left_out", preview.unreadable(), null);
        } else if (!plan.isGood()) {
            table.outcome(by.id(), file, "refused", String.join("; ", plan.problems()), null);
        } else {
            long number = incident(by.actor(), file, plan);
            write(by, plan, number);
            String doubts = plan.doubts().isEmpty() ? null : String.join("; ", plan.doubts());
            table.outcome(by.id(), file, "taken", doubts, number);
            known.remember(by.id(), file, preview.paper());
        }
    }

    private long incident(Actor actor, Batch.File file, Plan plan) {
        Act began = Act.by(actor, "import").happened(plan.began());
        Incident incident = declarations.declare(
                began,
                new Declare(
                        plan.title(),
                        plan.severity(),
                        plan.type(),
                        plan.summary(),
                        plan.services(),
                        plan.restricted(),
                        List.of(),
                        plan.tags(),
                        Map.of()));
        Act ended = Act.by(actor, "import").happened(plan.ended() == null ? plan.began() : plan.ended());
        response.changeStatus(ended, incident.number(), Status.RESOLVED, "As told in " + file.path());
        if (plan.closed()) {
            response.changeStatus(ended, incident.number(), Status.CLOSED, "As told in " + file.path());
        }
        return incident.number();
    }

    private void write(Begun by, Plan plan, long number) {
        Act act = Act.by(by.actor(), "import");
        ReportAddress at = ReportAddress.main(number);
        Report report = reporting.draft(act, number, plan.template());
        reporting.retitle(act, at, plan.reportTitle(), null);
        plan.sections().forEach((key, text) -> {
            ReportSection section = report.section(key).orElseThrow();
            if (!text.equals(section.body())) {
                reporting.write(act, at, key, text, section.version());
            }
        });
        if (!plan.appendix().isBlank()) {
            appending.append(act, at, plan.appendix());
        }
        if (by.publish() && !Boolean.FALSE.equals(plan.published())) {
            publishing.publish(act, at, null);
        }
    }
}
