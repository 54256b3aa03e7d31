package dev.andon.people;

import dev.andon.people.internal.ChangeRecord;
import dev.andon.people.internal.HouseTable;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing the house after set-up: its name, where its days begin, what an hour costs. For owners. */
@Component
public class Housekeeping {
    private static final String SUBJECT = "house";
    private static final int SHOWN = 20;

    private final HouseTable houses;
    private final ChangeRecord changes;

    Housekeeping(HouseTable houses, ChangeRecord changes) {
        this.houses = houses;
        this.changes = changes;
    }

    /** How the house is set now. */
    public HouseSettings settings(Actor actor) {
        actor.require(Access.OWNER);
        return houses.settings().orElseThrow();
    }

    /**
     * Sets all of it anew; nothing is written when nothing differs.
     *
     * @param expected the version the change was made from; null when any will do
     * @throws dev.andon.platform.problem.Stale when somebody changed it since
     */
    @Transactional
    public HouseSettings change(Actor actor, ChangeHouse command, @Nullable Long expected) {
        actor.require(Access.OWNER);
        Validation check = new Validation();
        HouseSettings before = houses.lock().orElseThrow();
        HouseSettings after = command.checked(check, before.version() + 1);
        check.throwIfAny();
        Revision.check(expected, before.version());
        if (facts(after).equals(facts(before))) {
            return before;
        }
        houses.update(after);
        changes.note(actor, SUBJECT, "settings", facts(before), facts(after));
        return after;
    }

    /** The last changes, latest first. */
    public List<HouseSettings.Change> changes(Actor actor) {
        actor.require(Access.OWNER);
        return changes.of(SUBJECT, SHOWN);
    }

    private static Map<String, Object> facts(HouseSettings settings) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", settings.name());
        facts.put("zone", settings.zone().getId());
        HourlyRates rates = settings.rates();
        if (rates != null) {
            facts.put("currency", rates.currency().getCurrencyCode());
            facts.put("rate", rates.usual());
            rates.byAccess().forEach((access, rate) -> facts.put("rate_" + access.word(), rate));
        }
        return facts;
    }
}
