package dev.andon.contacts;

import static dev.andon.people.Access.OWNER;

import dev.andon.contacts.internal.ChangeTable;
import dev.andon.contacts.internal.CopyFolder;
import dev.andon.contacts.internal.OfflineSettingTable;
import dev.andon.people.Actor;
import dev.andon.platform.database.Composing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.response.Incidents;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a copy of each live incident on the disk of the machine Andon runs on: for the night on which Andon, or the
 * database under it, is what is broken. The folder holds those copies and nothing older.
 */
@Component
public class OfflineKeeping {
    private static final Logger log = LoggerFactory.getLogger(OfflineKeeping.class);
    private static final String SUBJECT = "offline";
    private static final int LONGEST = 24 * 60;

    private final OfflineSettingTable table;
    private final ChangeTable changes;
    private final CopyFolder folder;
    private final OfflineCopies copies;
    private final Incidents incidents;
    private final Composing composing;
    private final Clock clock;

    OfflineKeeping(
            OfflineSettingTable table,
            ChangeTable changes,
            CopyFolder folder,
            OfflineCopies copies,
            Incidents incidents,
            Composing composing,
            Clock clock) {
        this.table = table;
        this.changes = changes;
        this.folder = folder;
        this.copies = copies;
        this.incidents = incidents;
        this.composing = composing;
        this.clock = clock;
    }

    public OfflineSettings settings() {
        return table.now();
    }

    /** Where the copies are. */
    public Path folder() {
        return folder.path();
    }

    /** What was changed, latest first. */
    public List<ContactChange> changes(Actor viewer) {
        viewer.require(OWNER);
        return changes.of(SUBJECT);
    }

    /**
     * Changes what the draft speaks of; nothing is written when nothing differs. What is not to be kept any more is
     * gone from the disk at once.
     *
     * @param ifMatch the version the caller has read, or null
     */
    @Transactional
    public OfflineSettings change(Actor actor, OfflineSettings.Draft draft, @Nullable Long ifMatch) {
        actor.require(OWNER);
        OfflineSettings before = table.lock();
        Revision.check(ifMatch, before.version());
        Validation check = new Validation();
        int minutes = draft.minutes() == null ? before.minutes() : draft.minutes();
        check.check(minutes >= 1 && minutes <= LONGEST, "minutes", "must be between 1 and " + LONGEST);
        check.throwIfAny();
        OfflineSettings after = new OfflineSettings(
                Objects.requireNonNullElse(draft.copies(), before.copies()),
                Objects.requireNonNullElse(draft.restrictedToo(), before.restrictedToo()),
                minutes,
                before.version() + 1);
        if (after.facts().equals(before.facts())) {
            return before;
        }
        table.update(after);
        changes.note(actor, SUBJECT, "settings", before.facts(), after.facts());
        folder.keepOnly(wanted(after));
        return after;
    }

    /** Writes the copies that are missing or too old, and removes those of incidents that are over. */
    public void refresh() {
        OfflineSettings now = table.now();
        Set<Long> wanted = wanted(now);
        folder.keepOnly(wanted);
        Instant moment = clock.instant();
        Instant due = moment.minus(Duration.ofMinutes(now.minutes()));
        for (long number : wanted) {
            if (!folder.isFresh(number, due, moment)) {
                write(number);
            }
        }
    }

    /** One that fails keeps no other from being written. */
    private void write(long number) {
        try {
            OfflineCopy copy = composing.of(() -> copies.of(Actor.system(), incidents.find(Actor.system(), number)));
            folder.write(number, copies.html(copy), copy.madeAt());
        } catch (RuntimeException failed) {
            log.warn("The offline copy of INC-{} is not written", number, failed);
        }
    }

    private Set<Long> wanted(OfflineSettings settings) {
        Set<Long> wanted = new HashSet<>();
        if (settings.copies()) {
            incidents.live(Actor.system()).stream()
                    .filter(incident -> settings.restrictedToo() || !incident.restricted())
                    .forEach(incident -> wanted.add(incident.number()));
        }
        return wanted;
    }
}
