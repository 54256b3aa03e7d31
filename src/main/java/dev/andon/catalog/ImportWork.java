package dev.andon.catalog;

import dev.andon.catalog.CatalogFile.Contents;
import dev.andon.catalog.ChangeEntry.FieldChange;
import dev.andon.catalog.Import.Outcome;
import dev.andon.catalog.Import.Preview;
import dev.andon.catalog.Import.Status;
import dev.andon.catalog.Plan.Change;
import dev.andon.catalog.Plan.Problem;
import dev.andon.catalog.Plan.TeamChange;
import dev.andon.catalog.internal.ImportTable;
import dev.andon.catalog.internal.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what an import is waiting for. Done again after a crash, it finds the catalog as it left it. */
@Component
class ImportWork {
    private final ImportTable table;
    private final Upkeep upkeep;
    private final Planner planner;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate meanwhile;

    ImportWork(
            ImportTable table,
            Upkeep upkeep,
            Planner planner,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.upkeep = upkeep;
        this.planner = planner;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.meanwhile = new TransactionTemplate(transactions);
        meanwhile.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void goOn(long id) {
        Import found = table.find(id).orElseThrow();
        if (found.status().isMoving()) {
            told(id, "Reading", 0, 1);
            Contents contents = CatalogFile.read(found.format(), Objects.requireNonNullElse(found.content(), ""));
            told(id, "Comparing", 0, contents.drafts().size());
            boolean write = found.status() == Status.APPLYING || found.straight();
            transaction.executeWithoutResult(_ -> compare(found, contents, write));
        }
    }

    /** In one transaction, which holds the catalog: all of it is applied, or nothing. */
    private void compare(Import found, Contents contents, boolean write) {
        Plan plan = planner.plan(upkeep.lock(), contents.drafts());
        List<Problem> errors = new ArrayList<>(contents.problems());
        errors.addAll(plan.problems());
        errors.sort(Comparator.comparingInt(Problem::line));
        Outcome outcome = outcome(plan, errors);
        if (!errors.isEmpty()) {
            table.move(found.id(), Status.REFUSED, outcome, clock.instant());
        } else if (write) {
            upkeep.apply(found.actor(), plan, found.id(), (done, total) -> told(found.id(), "Writing", done, total));
            table.move(found.id(), Status.DONE, outcome, clock.instant());
        } else {
            table.move(found.id(), Status.READY, outcome, null);
        }
    }

    /** Beside the transaction that does the work, whose news nobody hears before its end. */
    private void told(long id, String step, int done, int total) {
        meanwhile.executeWithoutResult(_ -> table.step(id, step, done, total));
    }

    private Outcome outcome(Plan plan, List<Problem> errors) {
        List<Preview> previews = new ArrayList<>();
        for (TeamChange team : plan.teams()) {
            String key = Objects.requireNonNullElse(team.draft().key(), "");
            previews.add(new Preview(Kind.TEAM.word(), key, team.created(), List.of()));
        }
        plan.changes().stream().limit(Outcome.SHOWN).map(this::preview).forEach(previews::add);
        int all = plan.changes().size() + plan.teams().size();
        long items = plan.changes().stream()
                .filter(change -> change.before() == null)
                .count();
        long teams = plan.teams().stream().filter(TeamChange::created).count();
        int created = (int) (items + teams);
        return new Outcome(
                created,
                all - created,
                plan.unchanged(),
                dependencies(plan),
                errors.stream().limit(Outcome.SHOWN).toList(),
                errors.size(),
                plan.warnings(),
                previews);
    }

    private static int dependencies(Plan plan) {
        int dependencies = 0;
        for (Change change : plan.changes()) {
            if (change.after() instanceof Service service) {
                dependencies += service.dependencies().size();
            }
        }
        return dependencies;
    }

    private Preview preview(Change change) {
        Map<String, Object> before = change.from();
        JsonNode from = json.valueToTree(before == null ? Map.of() : before);
        List<FieldChange> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field :
                json.<JsonNode>valueToTree(change.to()).properties()) {
            String to = Words.of(field.getValue());
            String was = Words.of(from.path(field.getKey()));
            if (!to.equals(was) && !(before == null && to.equals("false"))) {
                fields.add(new FieldChange(field.getKey(), was, to));
            }
        }
        return new Preview(change.after().kind().word(), change.after().key(), before == null, fields);
    }
}
