package dev.andon.sharing;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.sharing.CustomerEditing.Never;
import dev.andon.sharing.internal.HouseTable;
import dev.andon.sharing.internal.VersionTable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the house shares, and what it never says to customers. Owners set it. */
@Component
public class SharingHouse {
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final int MOST = 200;

    private final HouseTable table;
    private final VersionTable versions;
    private final ChangeRows changes;

    SharingHouse(HouseTable table, VersionTable versions, ChangeRows changes) {
        this.table = table;
        this.versions = versions;
        this.changes = changes;
    }

    /**
     * What is to be set; null leaves it.
     *
     * @param digestDay monday to sunday
     * @param digestHour 0 to 23
     */
    public record Draft(
            @Nullable List<String> hosts,
            @Nullable String digestDay,
            @Nullable Integer digestHour,
            @Nullable Boolean anniversaries) {}

    public SharingSettings settings() {
        return table.find();
    }

    @Transactional
    public SharingSettings change(Actor actor, Draft draft, @Nullable Long ifMatch) {
        actor.require(Access.OWNER);
        SharingSettings now = table.lock();
        Revision.check(ifMatch, now.version());
        Validation check = new Validation();
        List<String> hosts = draft.hosts() == null ? now.hosts() : hosts(draft.hosts(), check);
        DayOfWeek day = draft.digestDay() == null ? now.digestDay() : day(draft.digestDay(), check);
        int hour = draft.digestHour() == null ? now.digestHour() : draft.digestHour();
        check.check(hour >= 0 && hour <= 23, "digest_hour", "must be between 0 and 23");
        check.throwIfAny();
        boolean anniversaries = draft.anniversaries() == null ? now.anniversaries() : draft.anniversaries();
        SharingSettings next = new SharingSettings(hosts, day, hour, anniversaries, now.version() + 1);
        table.update(next);
        changes.note("sharing_change", actor, Map.of("about", "house"), now, next);
        return next;
    }

    private static List<String> hosts(List<String> typed, Validation check) {
        check.check(typed.stream().noneMatch(Objects::isNull), "hosts", "must not hold nothing in the place of a name");
        List<String> hosts = typed.stream()
                .map(host -> Objects.requireNonNullElse(host, "").strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .distinct()
                .toList();
        check.check(hosts.size() <= MOST, "hosts", "are too many; at most " + MOST);
        check.check(
                hosts.stream().allMatch(host -> HOST.matcher(host).matches()),
                "hosts",
                "must be names of hosts, such as status.example.org");
        return hosts;
    }

    private static DayOfWeek day(String word, Validation check) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseGet(() -> {
                    check.error("digest_day", "must be a day of the week, monday to sunday");
                    return DayOfWeek.MONDAY;
                });
    }

    public List<NeverSaid> never() {
        return versions.never(null);
    }

    /** Adds something that no customer reads, in no version; the same words again change what stands in their place. */
    @Transactional
    public NeverSaid never(Actor actor, Never never) {
        actor.require(Access.OWNER);
        NeverSaid typed = CustomerEditing.checked(never);
        NeverSaid added = versions.addNever(null, typed.words(), typed.instead());
        changes.note("sharing_change", actor, Map.of("about", "house"), null, added);
        return added;
    }

    @Transactional
    public void allow(Actor actor, long id) {
        actor.require(Access.OWNER);
        NeverSaid one = never().stream()
                .filter(said -> said.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing("There is nothing with the id %d.".formatted(id)));
        versions.removeNever(id);
        changes.note("sharing_change", actor, Map.of("about", "house"), one, null);
    }
}
