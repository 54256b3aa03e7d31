package dev.andon.playbook.internal;

import dev.andon.playbook.Checklist;
import dev.andon.playbook.DocumentTemplate;
import dev.andon.playbook.Field;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Phase;
import dev.andon.playbook.ReportRule;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import dev.andon.playbook.WarRoom;
import dev.andon.playbook.When;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the parts of a playbook fit each other: what one names, another has. */
final class Agreement {
    private static final String COMMANDER = "commander";

    private final Contents contents;
    private final Findings findings;
    private final Set<String> severities;
    private final Set<String> types;
    private final Set<String> reports;
    private final Set<String> roles;
    private final Set<String> phases;
    private final Map<String, Field> fields;

    private Agreement(Contents contents, Findings findings) {
        this.contents = contents;
        this.findings = findings;
        this.severities = keys(contents.severities(), Severity::key);
        this.types = keys(contents.types(), IncidentType::key);
        this.reports = keys(contents.reports(), ReportTemplate::key);
        this.roles = keys(contents.roles(), Role::key);
        this.phases = keys(contents.phases(), Phase::key);
        this.fields = contents.fields().stream().collect(Collectors.toMap(Field::key, Function.identity()));
    }

    static void check(Contents contents, Findings findings) {
        Agreement agreement = new Agreement(contents, findings);
        agreement.severities();
        agreement.types();
        agreement.phases();
        agreement.roles();
        agreement.choices();
        agreement.fields();
    }

    private static <T> Set<String> keys(List<T> all, Function<T, String> key) {
        return all.stream().map(key).collect(Collectors.toSet());
    }

    private void severities() {
        String before = "";
        for (int i = 0; i < contents.severities().size(); i++) {
            String key = contents.severities().get(i).key();
            String path = "severities[" + i + "].key";
            findings.check(key.matches("sev[1-9]"), path, "must be sev1 to sev9; the name is yours to choose");
            findings.check(before.compareTo(key) < 0, path, "must come after " + before + ": worst first");
            before = key;
        }
        findings.check(!contents.offered().severities().isEmpty(), "severities", "must have one that is not retired");
    }

    private void types() {
        for (int i = 0; i < contents.types().size(); i++) {
            String report = contents.types().get(i).reportTemplate();
            known(reports, report, "types[" + i + "].report", "a report template");
        }
        findings.check(!contents.offered().types().isEmpty(), "types", "must have one that is not retired");
    }

    private void phases() {
        Set<String> covered = new HashSet<>();
        for (int i = 0; i < contents.phases().size(); i++) {
            List<String> statuses = contents.phases().get(i).statuses();
            for (int j = 0; j < statuses.size(); j++) {
                String path = "phases[" + i + "].statuses[" + j + "]";
                findings.check(covered.add(statuses.get(j)), path, "belongs to another phase already");
            }
        }
        Phase.STATUSES.stream()
                .filter(status -> !covered.contains(status))
                .forEach(status -> findings.error("phases", "leave out the status " + status));
    }

    /** Every room asks who commands, with a button of its own. */
    private void roles() {
        boolean there = roles.contains(COMMANDER) && !contents.isRetired("roles", COMMANDER);
        findings.check(there, "roles", "must have the role commander: every room asks who commands");
    }

    private void choices() {
        for (int i = 0; i < contents.checklists().size(); i++) {
            Checklist list = contents.checklists().get(i);
            String path = "checklists[" + i + "]";
            if (list.phase() != null) {
                known(phases, list.phase(), path + ".phase", "a phase");
            }
            when(list.when(), path);
        }
        for (int i = 0; i < contents.documents().size(); i++) {
            DocumentTemplate document = contents.documents().get(i);
            when(document.when(), "documents[" + i + "]");
        }
        for (int i = 0; i < contents.reportRules().size(); i++) {
            ReportRule rule = contents.reportRules().get(i);
            when(rule.when(), "report_rules[" + i + "]");
            known(reports, rule.template(), "report_rules[" + i + "].report", "a report template");
        }
        for (int i = 0; i < contents.warRooms().size(); i++) {
            WarRoom room = contents.warRooms().get(i);
            when(room.when(), "war_rooms[" + i + "]");
            if (room.tells() != null) {
                known(roles, room.tells(), "war_rooms[" + i + "].tells", "a role");
            }
        }
    }

    private void when(When when, String path) {
        each(when.types(), types, path + ".when.types", "an incident type");
        each(when.severities(), severities, path + ".when.severities", "a severity");
    }

    private void each(List<String> words, Set<String> among, String path, String what) {
        for (int i = 0; i < words.size(); i++) {
            known(among, words.get(i), path + "[" + i + "]", what);
        }
    }

    private void known(Set<String> among, String key, String path, String what) {
        findings.check(among.contains(key), path, "\"" + key + "\" is not " + what + " of this playbook");
    }

    private void fields() {
        for (int i = 0; i < contents.fields().size(); i++) {
            Field field = contents.fields().get(i);
            String path = "fields[" + i + "]";
            boolean chosen = field.kind() == Field.Kind.CHOICE || field.kind() == Field.Kind.CHOICES;
            findings.check(
                    chosen == !field.choices().isEmpty(),
                    path + ".choices",
                    chosen ? "are required for this kind" : "are only for the kinds choice and choices");
            each(field.types(), types, path + ".types", "an incident type");
            if (field.condition() != null) {
                condition(field, field.condition(), path + ".condition");
            }
        }
    }

    private void condition(Field field, Field.Condition condition, String path) {
        Field other = fields.get(condition.field());
        if (other == null) {
            findings.error(path + ".field", "\"" + condition.field() + "\" is not a field of this playbook");
            return;
        }
        findings.check(!leadsTo(other, field.key()), path + ".field", "would in the end depend on itself");
        boolean possible = switch (other.kind()) {
            case CHOICE, CHOICES -> other.choices().contains(condition.equals());
            case YES_NO -> condition.equals().matches("true|false");
            case TEXT, NUMBER, DATE, LINK -> true;
        };
        findings.check(possible, path + ".equals", "is nothing that " + other.name() + " can say");
    }

    private boolean leadsTo(Field from, String key) {
        Set<String> seen = new HashSet<>();
        Field at = from;
        while (seen.add(at.key())) {
            if (at.key().equals(key)) {
                return true;
            }
            Optional<Field> next = Optional.ofNullable(at.condition())
                    .map(Field.Condition::field)
                    .map(fields::get);
            if (next.isEmpty()) {
                return false;
            }
            at = next.get();
        }
        return false;
    }
}
