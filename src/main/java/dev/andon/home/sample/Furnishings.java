package dev.andon.home.sample;

import dev.andon.deadlines.Policies;
import dev.andon.deadlines.PolicyKeeping;
import dev.andon.deadlines.SettingKeeping;
import dev.andon.deadlines.Settings;
import dev.andon.people.Actor;
import dev.andon.people.ChangeHouse;
import dev.andon.people.HouseSettings;
import dev.andon.people.Housekeeping;
import dev.andon.platform.time.HouseClock;
import dev.andon.playbook.Supplements;
import dev.andon.response.SavedFilter;
import dev.andon.response.SavedFilters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How the sample company works: what it adds to the playbook, what an hour costs it, which lists its people keep. Whatever
 * the house has said about itself before stays.
 */
@Component
class Furnishings {
    private static final String FILE = "company.txt";
    private static final String POLICY = "after-sev1";
    private static final Duration SINCE = Duration.ofDays(400);
    private static final int CAP = 6;
    private static final BigDecimal HOUR = new BigDecimal(85);

    private final Supplements playbook;
    private final Housekeeping house;
    private final SavedFilters filters;
    private final Policies policies;
    private final PolicyKeeping policyKeeping;
    private final SettingKeeping settings;
    private final Clock clock;

    Furnishings(
            Supplements playbook,
            Housekeeping house,
            SavedFilters filters,
            Policies policies,
            PolicyKeeping policyKeeping,
            SettingKeeping settings,
            Clock clock) {
        this.policies = policies;
        this.policyKeeping = policyKeeping;
        this.settings = settings;
        this.clock = clock;
        this.playbook = playbook;
        this.house = house;
        this.filters = filters;
    }

    void agree(Actor owner) {
        playbook.add(owner, Script.text("playbook.yaml"));
        HouseSettings now = house.settings(owner);
        if (now.rates() == null) {
            ChangeHouse costs = new ChangeHouse(now.name(), now.zone().getId(), "EUR", HOUR, Map.of());
            house.change(owner, costs, now.version());
        }
    }

    /** One policy has been on for a year; another waits to be tried. */
    void setDeadlines(Actor owner) {
        boolean untouched =
                policies.all().stream().anyMatch(policy -> policy.key().equals(POLICY) && policy.version() == 1);
        if (untouched) {
            HouseClock.at(clock.instant().minus(SINCE), () -> policyKeeping.switchOn(owner, POLICY, 1L));
        }
        Settings now = settings.settings();
        if (now.version() == 1) {
            SettingKeeping.Draft full = new SettingKeeping.Draft(
                    now.remindDays(), now.escalateDays(), CAP, List.of(), now.yearBegins(), now.reviewMinutes());
            settings.change(owner, full, now.version());
        }
    }

    /** {@code list you | own | Name | what stands behind the ? of its address} */
    void keepLists(Company company) {
        for (String[] line : Script.table(FILE, "list")) {
            Actor keeper = company.actor(line[0]);
            if (filters.of(keeper).stream().map(SavedFilter::name).noneMatch(line[2]::equals)) {
                filters.save(keeper, new SavedFilters.Draft(line[2], line[3], line[1].equals("shared")));
            }
        }
    }
}
