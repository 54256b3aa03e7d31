package dev.andon.imports;

import static dev.andon.people.Access.OWNER;

import dev.andon.imports.internal.BatchTable;
import dev.andon.imports.internal.TakingTimer;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Playbook;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports that were written before Andon: sent, looked at, taken in. For owners only: they make the house's history. */
@Component
public class Imports {
    private final BatchTable table;
    private final Planner planner;
    private final TakingTimer timer;
    private final Playbook playbook;
    private final Clock clock;

    Imports(BatchTable table, Planner planner, TakingTimer timer, Playbook playbook, Clock clock) {
        this.table = table;
        this.planner = planner;
        this.timer = timer;
        this.playbook = playbook;
        this.clock = clock;
    }

    /** A file, and what will become of it; no plan for what is not read. */
    public record Preview(
            Batch.File file,
            @Nullable Paper paper,
            @Nullable Plan plan,
            @Nullable String unreadable) {}

    /** Keeps files to be looked at. Nothing else happens yet. */
    @Transactional
    public Batch begin(Actor actor, List<Sent> files) {
        actor.require(OWNER);
        if (files.isEmpty()) {
            throw new Invalid("file", "is required: a zip, or files in Markdown");
        }
        return find(actor, table.insert(actor, files, clock.instant()));
    }

    /** @throws Missing when there is none */
    public Batch find(Actor actor, long id) {
        actor.require(OWNER);
        return table.find(id).orElseThrow(() -> new Missing("There is no import %d.".formatted(id)));
    }

    /** Latest first, without their files. */
    public List<Batch> list(Actor actor, @Nullable Long before, int limit) {
        actor.require(OWNER);
        return table.list(before, limit);
    }

    /** What will become of every file, in the order they were sent. */
    public List<Preview> previews(Batch batch) {
        return batch.files().stream()
                .map(file -> preview(file, batch.mapping()))
                .toList();
    }

    Preview preview(Batch.File file, Mapping mapping) {
        String text = file.text();
        if (text == null) {
            return new Preview(file, null, null, "is no text in Markdown");
        }
        try {
            Paper paper = Papers.read(text);
            return new Preview(file, paper, planner.plan(paper, mapping), null);
        } catch (IllegalArgumentException e) {
            return new Preview(file, null, null, e.getMessage());
        }
    }

    /** The names of facts in all of its files. */
    public Set<String> facts(List<Preview> previews) {
        Set<String> names = new TreeSet<>();
        previews.stream().map(Preview::paper).forEach(paper -> {
            if (paper != null) {
                names.addAll(paper.facts().keySet());
            }
        });
        return names;
    }

    /**
     * Says how the words of the files are meant.
     *
     * @throws Invalid naming what makes no sense
     */
    @Transactional
    public Batch map(Actor actor, long id, Mapping mapping, boolean publish) {
        Batch batch = ready(actor, id);
        Validation check = new Validation();
        mapping.facts()
                .forEach((name, word) -> check.check(
                        Target.of(word).isPresent(), "facts", "for \"%s\" there is no \"%s\"".formatted(name, word)));
        String severity = mapping.severity();
        check.check(
                severity == null || playbook.offers("severities", severity),
                "severity",
                "\"%s\" is not a severity of this house".formatted(severity));
        String template = mapping.template();
        check.check(
                template == null || playbook.offers("reports", template),
                "template",
                "\"%s\" is not a report template".formatted(template));
        check.throwIfAny();
        table.map(batch.id(), mapping, publish);
        return find(actor, id);
    }

    /** Takes in what can be, beside everything else; {@link #find} says how far it is. */
    @Transactional
    public Batch apply(Actor actor, long id) {
        Batch batch = ready(actor, id);
        table.status(batch.id(), "running");
        timer.now(batch.id());
        return find(actor, id);
    }

    private Batch ready(Actor actor, long id) {
        actor.require(OWNER);
        Batch batch = table.lock(id).orElseThrow(() -> new Missing("There is no import %d.".formatted(id)));
        if (!batch.isReady()) {
            throw new Conflict("Import %d is %s already.".formatted(id, batch.status()));
        }
        return batch;
    }

    /** Headings of all of its files that go nowhere but into appendices, as they are mapped. */
    public List<String> homeless(List<Preview> previews) {
        Set<String> found = new TreeSet<>();
        for (Preview preview : previews) {
            Paper paper = preview.paper();
            Plan plan = preview.plan();
            if (paper != null && plan != null) {
                paper.parts().stream()
                        .filter(part -> plan.appendix().contains("### " + part.heading() + "\n"))
                        .forEach(part -> found.add(Headings.plain(part.heading())));
            }
        }
        return new ArrayList<>(found);
    }
}
