package dev.andon.sharing;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportSection;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.sharing.internal.VersionTable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Putting a version for customers together. For whoever may respond and may read the report. */
@Component
public class CustomerEditing {
    private static final int TITLE = 200;
    private static final int WORDS = 500;
    private static final int BODY = 100_000;

    private final Reports reports;
    private final VersionTable table;
    private final People people;
    private final Approvers approvers;
    private final ChangeRows changes;
    private final Clock clock;

    CustomerEditing(
            Reports reports, VersionTable table, People people, Approvers approvers, ChangeRows changes, Clock clock) {
        this.reports = reports;
        this.table = table;
        this.people = people;
        this.approvers = approvers;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param title null leaves it as it is; so do the others */
    public record Details(
            @Nullable String title,
            @Nullable Boolean names,
            @Nullable Long approverId) {}

    /** @param treatment out, taken or anew */
    public record Decide(
            @Nullable String treatment,
            @Nullable String heading,
            @Nullable String body,
            @Nullable Boolean blocks) {}

    /** @param instead absent means "a detail we keep to ourselves" */
    public record Redact(
            @Nullable String section,
            @Nullable String words,
            @Nullable String instead) {}

    public record Never(@Nullable String words, @Nullable String instead) {}

    /** Begins one, with every section left out; does nothing when there is one. */
    @Transactional
    public void begin(Actor actor, ReportAddress at) {
        actor.require(Access.RESPONDER);
        Report report = reports.find(actor, at);
        boolean there = table.find(report.id()).isPresent();
        table.begin(report.id(), clock.instant());
        if (!there) {
            note(actor, table.find(report.id()).orElseThrow(), null, Map.of("begun", true));
        }
    }

    /** Changes the title, whether people are named, and who approves; who is named gets a letter. */
    @Transactional
    public void change(Actor actor, ReportAddress at, Details details, @Nullable Long ifMatch) {
        edit(actor, at, ifMatch, version -> {
            Validation check = new Validation();
            String title = details.title() == null
                    ? version.title()
                    : Objects.requireNonNullElse(check.optionalLine("title", details.title(), TITLE), "");
            boolean names = details.names() == null ? version.names() : details.names();
            Long approver = details.approverId() == null ? version.approverId() : details.approverId();
            Optional<Person> asked = Optional.ofNullable(details.approverId()).flatMap(people::find);
            check.check(
                    details.approverId() == null
                            || asked.filter(one -> approvers.may(one, at)).isPresent(),
                    "approver_id",
                    "must be somebody who works here, may respond and may read this report");
            check.throwIfAny();
            table.update(version.id(), title, names, approver);
            if (approver != null && !approver.equals(version.approverId())) {
                asked.ifPresent(one -> approvers.ask(actor, at, one, version));
            }
            note(
                    actor,
                    version,
                    said(version.title(), version.names(), version.approverId()),
                    said(title, names, approver));
        });
    }

    private static Map<String, String> said(String title, boolean names, @Nullable Long approver) {
        return Map.of(
                "title", title, "names", names ? "kept" : "roles", "approver", approver == null ? "" : "" + approver);
    }

    /** Says what becomes of a section. */
    @Transactional
    public void decide(Actor actor, ReportAddress at, String key, Decide decide, @Nullable Long ifMatch) {
        edit(actor, at, ifMatch, version -> {
            ReportSection section = section(reports.find(actor, at), key);
            Validation check = new Validation();
            Treatment treatment = Treatment.find(decide.treatment()).orElse(Treatment.OUT);
            check.check(Treatment.find(decide.treatment()).isPresent(), "treatment", "must be out, taken or anew");
            check.check(
                    treatment != Treatment.TAKEN || !isAppendix(section),
                    "treatment",
                    "cannot be taken: an appendix stays inside. Leave it out, or write it anew");
            String heading = check.optionalLine("heading", decide.heading(), TITLE);
            String body = treatment == Treatment.ANEW ? check.text("body", decide.body(), BODY) : "";
            check.throwIfAny();
            boolean blocks = treatment == Treatment.TAKEN && Boolean.TRUE.equals(decide.blocks());
            CustomerSection now =
                    new CustomerSection(key, treatment, treatment == Treatment.OUT ? null : heading, body, blocks);
            table.put(version.id(), now);
            note(actor, version, version.section(key), now);
        });
    }

    static boolean isAppendix(ReportSection section) {
        return section.key().equals("appendix") || section.prefill().equals("appendix");
    }

    private static ReportSection section(Report report, String key) {
        return report.section(key).orElseThrow(() -> new Missing("This report has no section \"%s\".".formatted(key)));
    }

    /** Marks words of the original; customers read them nowhere. */
    @Transactional
    public Redaction redact(Actor actor, ReportAddress at, Redact redact, @Nullable Long ifMatch) {
        Redaction[] made = new Redaction[1];
        edit(actor, at, ifMatch, version -> {
            Validation check = new Validation();
            Report report = reports.find(actor, at);
            Optional<ReportSection> section = report.section(Objects.requireNonNullElse(redact.section(), ""));
            check.check(section.isPresent(), "section", "is not one of this report");
            String words = check.line("words", redact.words(), WORDS);
            check.check(words.isEmpty() || !Secret.isEmpty(words), "words", "need two letters or digits at least");
            String instead = check.optionalLine("instead", redact.instead(), WORDS);
            check.throwIfAny();
            List<Integer> places = Places.of(section.orElseThrow().body(), words);
            check.check(!places.isEmpty(), "words", "are not in this section as it stands");
            check.throwIfAny();
            made[0] = redaction(actor, section.orElseThrow().key(), words, instead, places);
            table.redact(version.id(), made[0]);
            note(actor, version, null, made[0]);
        });
        return table.find(reports.find(actor, at).id()).orElseThrow(CustomerVersions::none).redactions().stream()
                .filter(one ->
                        one.section().equals(made[0].section()) && one.words().equals(made[0].words()))
                .findFirst()
                .orElseThrow();
    }

    private Redaction redaction(
            Actor actor, String section, String words, @Nullable String instead, List<Integer> places) {
        return new Redaction(
                0,
                section,
                words,
                instead == null ? "(left out)" : instead,
                places.getFirst(),
                places.size(),
                actor.name(),
                clock.instant());
    }

    /** Says that a redaction is right as the text stands now; one whose words are gone altogether is removed. */
    @Transactional
    public void check(Actor actor, ReportAddress at, long redaction) {
        edit(actor, at, null, version -> {
            Redaction one = redaction(version, redaction);
            List<Integer> places = reports.find(actor, at)
                    .section(one.section())
                    .map(section -> Places.of(section.body(), one.words()))
                    .orElse(List.of());
            if (places.isEmpty()) {
                table.removeRedaction(version.id(), redaction);
            } else {
                table.redact(version.id(), redaction(actor, one.section(), one.words(), one.instead(), places));
            }
            note(actor, version, one, Map.of("checked", true, "found", places.size()));
        });
    }

    /** The words are shown again. */
    @Transactional
    public void unredact(Actor actor, ReportAddress at, long redaction) {
        edit(actor, at, null, version -> {
            Redaction one = redaction(version, redaction);
            table.removeRedaction(version.id(), redaction);
            note(actor, version, one, null);
        });
    }

    private static Redaction redaction(CustomerVersion version, long id) {
        return version.redactions().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing("There is no redaction %d here.".formatted(id)));
    }

    /** Adds something that this version must not say. */
    @Transactional
    public NeverSaid never(Actor actor, ReportAddress at, Never never) {
        NeverSaid[] added = new NeverSaid[1];
        NeverSaid typed = checked(never);
        edit(actor, at, null, version -> {
            added[0] = table.addNever(version.id(), typed.words(), typed.instead());
            note(actor, version, null, added[0]);
        });
        return added[0];
    }

    static NeverSaid checked(Never never) {
        Validation check = new Validation();
        String words = check.line("words", never.words(), WORDS);
        check.check(words.isEmpty() || !Secret.isEmpty(words), "words", "need two letters or digits at least");
        String instead = check.optionalLine("instead", never.instead(), WORDS);
        check.throwIfAny();
        return new NeverSaid(0, words, instead == null ? "(left out)" : instead);
    }

    /** This version may say it again. */
    @Transactional
    public void allow(Actor actor, ReportAddress at, long never) {
        edit(actor, at, null, version -> {
            NeverSaid one = version.never().stream()
                    .filter(said -> said.id() == never)
                    .findFirst()
                    .orElseThrow(() -> new Missing("There is nothing with the id %d here.".formatted(never)));
            table.removeNever(never);
            note(actor, version, one, null);
        });
    }

    private void edit(Actor actor, ReportAddress at, @Nullable Long ifMatch, Consumer<CustomerVersion> change) {
        actor.require(Access.RESPONDER);
        Report report = reports.find(actor, at);
        CustomerVersion version = table.lock(report.id()).orElseThrow(CustomerVersions::none);
        if (ifMatch != null && ifMatch != version.version()) {
            throw new Stale("This was changed since you opened it. Read it again, then change it.");
        }
        change.accept(version);
        table.touch(version.id(), clock.instant());
    }

    private void note(Actor actor, CustomerVersion version, @Nullable Object before, @Nullable Object after) {
        changes.note("sharing_change", actor, Map.of("about", "version/" + version.id()), before, after);
    }
}
