package dev.andon.people.internal;

import dev.andon.people.Access;
import dev.andon.people.Person;
import dev.andon.platform.database.Composing;
import dev.andon.platform.database.ReadOnce;
import dev.andon.platform.database.Settled;
import dev.andon.platform.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class PersonTable {
    private final JdbcClient db;
    private final Settled settled;
    private final Composing composing;

    PersonTable(JdbcClient db, Settled settled, Composing composing) {
        this.composing = composing;
        this.settled = settled;
        this.db = db;
    }

    /** What proves who somebody is. */
    public record Credentials(Person person, @Nullable String passwordHash, int sessionGeneration) {}

    public Optional<Person> find(long id) {
        return ReadOnce.isComposing() ? Optional.ofNullable(known().get(id)) : read(id);
    }

    private Map<Long, Person> known() {
        return settled.of(
                "everybody by id",
                () -> all().stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity())));
    }

    private Optional<Person> read(long id) {
        return db.sql("select * from person where id = :id")
                .param("id", id)
                .query(PersonTable::person)
                .optional();
    }

    public Optional<Person> byEmail(String email) {
        return credentials(email).map(Credentials::person);
    }

    /** By name; from memory, but for whoever asks in a transaction of their own. */
    public List<Person> all() {
        return composing.of(() -> settled.of("everybody", this::readAll));
    }

    private List<Person> readAll() {
        return List.copyOf(db.sql("select * from person order by lower(name), id")
                .query(PersonTable::person)
                .list());
    }

    /** As they came, for reading in pages. */
    public List<Person> after(long id, int limit) {
        return db.sql("select * from person where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(PersonTable::person)
                .list();
    }

    public List<Person> byIds(Collection<Long> ids) {
        return ReadOnce.isComposing()
                ? ids.stream()
                        .distinct()
                        .flatMap(id -> Stream.ofNullable(known().get(id)))
                        .toList()
                : readByIds(ids);
    }

    private List<Person> readByIds(Collection<Long> ids) {
        return db.sql("select * from person where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(PersonTable::person)
                .list();
    }

    /** Those of these, and every owner, who work here. */
    public List<Person> activeOrOwners(Collection<Long> ids) {
        return db.sql("select * from person where active and (id = any(:ids) or access = 'owner') order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(PersonTable::person)
                .list();
    }

    public List<Person> byHandles(Collection<String> handles) {
        return db.sql("select * from person where handle = any(:handles)")
                .param("handles", handles.toArray(String[]::new))
                .query(PersonTable::person)
                .list();
    }

    /** Those who work here and whose handle, name or a later name begins like this, by name. */
    public List<Person> beginning(String text, int limit) {
        String begin = text.replaceAll("([\\\\%_])", "\\\\$1").toLowerCase(Locale.ROOT) + "%";
        return db.sql("""
            select *
            from person
            where active
                and (handle like :begin or lower(name) like :begin or lower(name) like '% ' || :begin)
            order by lower(name), id
            limit :limit
            """)
                .param("begin", begin)
                .param("limit", limit)
                .query(PersonTable::person)
                .list();
    }

    public Optional<Credentials> credentials(String email) {
        return db.sql("select * from person where lower(email) = lower(:email)")
                .param("email", email)
                .query(PersonTable::credentials)
                .optional();
    }

    public Optional<Credentials> credentials(long id) {
        return db.sql("select * from person where id = :id")
                .param("id", id)
                .query(PersonTable::credentials)
                .optional();
    }

    /** Empty when somebody has this e-mail already. */
    public Optional<Person> insert(String name, String email, Access access, String zone, Instant now) {
        return db.sql("""
            insert into person (name, email, access, zone, created_at, handle)
            values (:name, :email, :access, :zone, :now, people_free_handle(:email))
            on conflict do nothing
            returning *
            """)
                .param("name", name)
                .param("email", email)
                .param("access", access.word())
                .param("zone", zone)
                .param("now", Times.sql(now))
                .query(PersonTable::person)
                .optional();
    }

    /** Also ends every session of this person; answers the generation that new ones carry. */
    public int setPassword(long id, String passwordHash) {
        return db.sql("""
            update person
            set password_hash = :hash, session_generation = session_generation + 1
            where id = :id
            returning session_generation
            """)
                .param("id", id)
                .param("hash", passwordHash)
                .query(Integer.class)
                .single();
    }

    public void update(Person person) {
        db.sql("""
            update person
            set name = :name, access = :access, zone = :zone, active = :active,
                handle = :handle, single_keys = :singleKeys
            where id = :id
            """)
                .param("id", person.id())
                .param("name", person.name())
                .param("access", person.access().word())
                .param("zone", person.zone().getId())
                .param("active", person.active())
                .param("handle", person.handle())
                .param("singleKeys", person.singleKeys())
                .update();
    }

    /** The ids of all active owners, locked: two owners who demote each other must not leave the house without one. */
    public List<Long> lockOwners() {
        return db.sql("""
            select id
            from person
            where access = 'owner' and active
            order by id
            for update
            """).query((row, n) -> row.getLong("id")).list();
    }

    private static Credentials credentials(ResultSet row, int n) throws SQLException {
        return new Credentials(person(row, n), row.getString("password_hash"), row.getInt("session_generation"));
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                Access.of(row.getString("access")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("active"),
                row.getString("handle"),
                row.getBoolean("single_keys"));
    }
}
