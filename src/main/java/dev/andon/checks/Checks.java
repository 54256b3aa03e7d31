package dev.andon.checks;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.checks.internal.AskedTable;
import dev.andon.checks.internal.Askers;
import dev.andon.checks.internal.RoundTimers;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.Checklist;
import dev.andon.response.Act;
import dev.andon.response.Checking.CheckOverruled;
import dev.andon.response.Checking.CheckOverrulingLifted;
import dev.andon.response.Checklists;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The checklists of incidents that answer themselves: what they answered, asking again, saying otherwise. */
@Component
public class Checks {
    private static final int KEY = 40;
    private static final int REASON = 2_000;

    private final Incidents incidents;
    private final IncidentLog log;
    private final Checklists checklists;
    private final AnswerBoard board;
    private final AskedTable asked;
    private final Askers askers;
    private final RoundTimers timers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Checks(
            Incidents incidents,
            IncidentLog log,
            Checklists checklists,
            AnswerBoard board,
            AskedTable asked,
            Askers askers,
            RoundTimers timers,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.checklists = checklists;
        this.board = board;
        this.asked = asked;
        this.askers = askers;
        this.timers = timers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * An item of an incident's checklists that answers itself, or was answered before.
     *
     * @param name what the checklist is called
     * @param given null while nothing was answered
     * @param askedAt when it was asked last; null when it never was
     * @param people why people answer it for now; null when it is asked
     */
    public record Asked(
            String checklist,
            String name,
            String item,
            String text,
            @Nullable Given given,
            @Nullable Instant askedAt,
            @Nullable String people) {}

    /** In the order of the checklists. The caller has asked whether the incident may be seen. */
    public List<Asked> of(Incident incident) {
        return of(incident, checklists.of(incident));
    }

    /** The same for some checklists only. */
    public List<Asked> of(Incident incident, List<Checklist> lists) {
        Answers answers = board.now(log, incident, clock.instant());
        Map<String, Instant> last = asked.of(incident.id());
        List<Asked> all = new ArrayList<>();
        for (Checklist list : lists) {
            for (Checklist.Item item : list.items()) {
                Given given = answers.to(list.key(), item.key()).orElse(null);
                if (given != null || item.asks() != null) {
                    Instant at = last.get(list.key() + "/" + item.key());
                    all.add(new Asked(list.key(), list.name(), item.key(), item.text(), given, at, people(item)));
                }
            }
        }
        return all;
    }

    private @Nullable String people(Checklist.Item item) {
        return item.asks() == null
                ? "The playbook does not say any more how to ask; people answer this one."
                : askers.notYet(item.asks()).orElse(null);
    }

    /** One item. @throws Missing when there is none that answers itself */
    public Asked find(Incident incident, String checklist, String item) {
        return of(incident).stream()
                .filter(one -> one.checklist().equals(checklist) && one.item().equals(item))
                .findFirst()
                .orElseThrow(() -> new Missing("No item %s of %s answers itself here.".formatted(item, checklist)));
    }

    /** Asks everything again, soon and beside what goes on here; the answers come into the room by themselves. */
    public void askAgain(Act act, long number) {
        act.actor().require(RESPONDER);
        timers.now(incidents.find(act.actor(), number).id());
    }

    /**
     * Says that an answer is wrong. It stands in the room until it is lifted, whatever is answered meanwhile.
     *
     * @throws Invalid naming each field that makes no sense; also for an item that does not answer itself
     */
    public Asked overrule(Act act, long number, Overrule command) {
        act.actor().require(RESPONDER);
        Validation check = new Validation();
        String listKey = check.line("checklist", command.checklist(), KEY);
        String itemKey = check.line("item", command.item(), KEY);
        Verdict verdict = verdict(check, command.verdict());
        String reason = check.text("reason", command.reason(), REASON);
        check.throwIfAny();
        Incident incident = incidents.find(act.actor(), number);
        Checklist list = checklists.of(incident).stream()
                .filter(one -> one.key().equals(listKey))
                .findFirst()
                .orElseThrow(() -> new Invalid("checklist", "\"" + listKey + "\" is not a checklist of this incident"));
        Checklist.Item item = list.item(itemKey)
                .orElseThrow(() -> new Invalid("item", "\"" + itemKey + "\" is not on " + list.name()));
        transaction.executeWithoutResult(_ -> {
            log.lock(incident.id());
            Given before = answers(incident).to(listKey, itemKey).orElse(null);
            if (before == null && item.asks() == null) {
                throw new Invalid("item", "does not answer itself; tick it instead");
            }
            String from = before == null ? null : before.verdict().word();
            var event = new CheckOverruled(listKey, itemKey, item.text(), from, verdict.word(), reason);
            log.contribute(incident.id(), event, act);
        });
        return find(incidents.find(act.actor(), number), listKey, itemKey);
    }

    private Answers answers(Incident incident) {
        return board.now(log, incident, clock.instant());
    }

    private static Verdict verdict(Validation check, @Nullable String word) {
        Optional<Verdict> known = word == null ? Optional.empty() : Verdict.known(word);
        check.check(
                known.isPresent(),
                "verdict",
                word == null ? "is required" : "must be one of fine, trouble, cannot_say");
        return known.orElse(Verdict.CANNOT_SAY);
    }

    /** Lets the answer speak for itself again; does nothing when nobody said otherwise. */
    public Optional<Entry> lift(Act act, long number, @Nullable String checklist, @Nullable String item) {
        act.actor().require(RESPONDER);
        Validation check = new Validation();
        String listKey = check.line("checklist", checklist, KEY);
        String itemKey = check.line("item", item, KEY);
        check.throwIfAny();
        Incident incident = incidents.find(act.actor(), number);
        return Objects.requireNonNull(transaction.execute(_ -> {
            log.lock(incident.id());
            return answers(incident)
                    .to(listKey, itemKey)
                    .filter(given -> given.overruling() != null)
                    .map(given -> log.contribute(
                            incident.id(), new CheckOverrulingLifted(listKey, itemKey, given.text()), act));
        }));
    }
}
