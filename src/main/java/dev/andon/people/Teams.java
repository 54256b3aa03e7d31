package dev.andon.people;

import dev.andon.people.internal.ChangeRecord;
import dev.andon.people.internal.TeamTable;
import dev.andon.people.internal.Typed;
import dev.andon.platform.database.ReadOnce;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teams of the house. Everybody may know them; owners keep them. */
@Component
public class Teams {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
    private static final int NAME = 120;
    private static final int CONTACT = 300;
    private static final int MEMBERS = 200;
    private static final int EMAIL = 254;

    private final TeamTable table;
    private final People people;
    private final ChangeRecord changes;

    Teams(TeamTable table, People people, ChangeRecord changes) {
        this.table = table;
        this.people = people;
        this.changes = changes;
    }

    /** Every team by name, also those that are gone. */
    public List<Team> all() {
        return table.all();
    }

    /** What every team is called, by its key, in the order of their names; also those that are gone. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        table.all().forEach(team -> names.put(team.key(), team.name()));
        return names;
    }

    /** Those whose name, key or contact contains this, by name, also those that are gone; all when it is blank. */
    public List<Team> called(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return table.all().stream()
                .filter(team -> Stream.of(team.name(), team.key(), team.contact())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(word)))
                .toList();
    }

    /** Every team by its key. */
    public Map<String, Team> byKey() {
        return ReadOnce.of("teams by key", () -> {
            Map<String, Team> byKey = new HashMap<>();
            table.all().forEach(team -> byKey.put(team.key(), team));
            return Collections.unmodifiableMap(byKey);
        });
    }

    /** The team of that key, if there is one. */
    public Optional<Team> find(String key) {
        return table.find(key);
    }

    /** @throws Missing if there is no such team */
    public Team get(String key) {
        return find(key).orElseThrow(() -> new Missing("There is no team “%s”.".formatted(key)));
    }

    /** What is wrong with a draft, whether it would make a new team or change one; empty when nothing is. */
    public List<FieldError> check(TeamDraft draft) {
        Validation check = new Validation();
        checked(draft, current(draft), check);
        return check.errors();
    }

    /** Whether {@link #put} would change nothing. The draft must have passed {@link #check}. */
    public boolean isAsDrafted(TeamDraft draft) {
        Team now = current(draft);
        return now != null && checked(draft, now, new Validation()).fields().equals(now.fields());
    }

    /**
     * Makes a team of a new key.
     *
     * @throws Conflict when the key is taken
     */
    @Transactional
    public Team create(Actor actor, TeamDraft draft) {
        actor.require(Access.OWNER);
        if (current(draft) != null) {
            throw new Conflict("There is a team “%s” already.".formatted(draft.key()));
        }
        return put(actor, draft, null);
    }

    /**
     * Makes the team what the draft says: a new one, or the one of that key. Nothing is recorded when nothing differs.
     *
     * @param ifMatch the version the caller has read, or null
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense
     * @throws dev.andon.platform.problem.Stale when somebody was faster
     */
    @Transactional
    public Team put(Actor actor, TeamDraft draft, @Nullable Long ifMatch) {
        actor.require(Access.OWNER);
        Team now = couldBe(draft.key()) ? table.lock(String.valueOf(draft.key())) : null;
        Revision.check(ifMatch, now == null ? 0 : now.version());
        Validation check = new Validation();
        Team team = checked(draft, now, check);
        check.throwIfAny();
        if (now != null && now.fields().equals(team.fields())) {
            return now;
        }
        table.put(team);
        changes.note(
                actor,
                "team/" + team.key(),
                now == null ? "created" : "changed",
                now == null ? null : now.fields(),
                team.fields());
        return team;
    }

    private @Nullable Team current(TeamDraft draft) {
        return couldBe(draft.key()) ? find(String.valueOf(draft.key())).orElse(null) : null;
    }

    /** What cannot be a key is no team's, and PostgreSQL is not asked for it: it refuses some characters. */
    private static boolean couldBe(@Nullable String key) {
        return key != null && KEY.matcher(key).matches();
    }

    private Team checked(TeamDraft draft, @Nullable Team now, Validation check) {
        String key = check.line("key", draft.key(), 80);
        boolean wellFormed = KEY.matcher(key).matches() && !key.equals("new");
        check.check(
                key.isEmpty() || wellFormed,
                "key",
                "must be lower-case letters, digits, dots, dashes or underscores, and begin with a letter or digit");
        String name = now != null && draft.name() == null ? now.name() : check.line("name", draft.name(), NAME);
        String contact = draft.contact() == null && now != null
                ? now.contact()
                : Objects.requireNonNullElse(check.optionalLine("contact", draft.contact(), CONTACT), "");
        String zone = draft.zone() == null || draft.zone().isBlank() ? "" : Typed.zone(check, draft.zone());
        Known known = new Known(people, now);
        Long manager = draft.manager() == null ? now == null ? null : now.manager() : known.manager(draft, check);
        List<Long> members = draft.members() == null
                ? now == null ? List.of() : now.members()
                : known.members(draft.members(), check);
        boolean retired = draft.retired() == null ? now != null && now.retired() : draft.retired();
        ZoneId where = draft.zone() == null && now != null ? now.zone() : zone(zone);
        return new Team(key, name, contact, where, manager, members, retired, now == null ? 1 : now.version() + 1);
    }

    private static @Nullable ZoneId zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : null;
    }

    /** Whom a draft may name: whoever works here. Somebody who left stays where they were, and is not newly put anywhere. */
    private record Known(People people, @Nullable Team now) {
        private static final String NOBODY = "is not the e-mail address of anybody in this house";

        @Nullable
        Long manager(TeamDraft draft, Validation check) {
            String email = check.optionalLine("manager", draft.manager(), EMAIL);
            if (email == null || email.isEmpty()) {
                return null;
            }
            Person person = people.byEmail(email).orElse(null);
            if (person == null || !person.active() && (now == null || !Objects.equals(now.manager(), person.id()))) {
                check.error("manager", NOBODY);
                return null;
            }
            return person.id();
        }

        List<Long> members(List<String> emails, Validation check) {
            check.check(emails.size() <= MEMBERS, "members", "are too many; at most " + MEMBERS);
            Map<String, Person> byEmail = new HashMap<>();
            people.all().forEach(person -> byEmail.put(person.email().toLowerCase(Locale.ROOT), person));
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < Math.min(emails.size(), MEMBERS); i++) {
                Person person = byEmail.get(emails.get(i).strip().toLowerCase(Locale.ROOT));
                if (person == null
                        || !person.active() && (now == null || !now.members().contains(person.id()))) {
                    check.error("members[" + i + "]", NOBODY);
                } else if (!ids.contains(person.id())) {
                    ids.add(person.id());
                }
            }
            return List.copyOf(ids);
        }
    }
}
