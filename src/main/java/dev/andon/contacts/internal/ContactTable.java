package dev.andon.contacts.internal;

import dev.andon.contacts.Contact;
import dev.andon.contacts.ContactKind;
import dev.andon.contacts.ContactNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code contacts_contact}. */
@Component
public class ContactTable {
    private static final TypeReference<List<ContactNumber>> NUMBERS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    ContactTable(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** By name. */
    public List<Contact> all() {
        return db.sql("select * from contacts_contact order by lower(name), lower(organisation), id")
                .query(this::contact)
                .list();
    }

    public List<Contact> after(long id, int limit) {
        return db.sql("select * from contacts_contact where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(this::contact)
                .list();
    }

    public Optional<Contact> find(long id) {
        return db.sql("select * from contacts_contact where id = :id")
                .param("id", id)
                .query(this::contact)
                .optional();
    }

    public List<Contact> byIds(Collection<Long> ids) {
        return db.sql("select * from contacts_contact where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::contact)
                .list();
    }

    /** The contacts of these accounts. */
    public List<Contact> ofPersons(Collection<Long> persons) {
        return db.sql("select * from contacts_contact where person_id = any(:persons)")
                .param("persons", persons.toArray(Long[]::new))
                .query(this::contact)
                .list();
    }

    /** Nobody else's until the transaction ends. */
    public Optional<Contact> lock(long id) {
        return db.sql("select * from contacts_contact where id = :id for update")
                .param("id", id)
                .query(this::contact)
                .optional();
    }

    /** Whether another contact has this name there, or this account. */
    public Optional<Contact> twin(Contact contact) {
        return db.sql("""
            select * from contacts_contact
            where id <> :id and (lower(name) = lower(:name) and lower(organisation) = lower(:organisation)
                or person_id = :person)
            limit 1
            """)
                .param("id", contact.id())
                .param("name", contact.name())
                .param("organisation", contact.organisation())
                .param("person", contact.personId(), Types.BIGINT)
                .query(this::contact)
                .optional();
    }

    /** @return the id it was given */
    public long insert(Contact contact) {
        return statement("""
            insert into contacts_contact (kind, name, organisation, purpose, person_id, vendor, place, zone,
                when_to_call, notes, numbers, version)
            values (:kind, :name, :organisation, :purpose, :person, :vendor, :place, :zone,
                :when_to_call, :notes, :numbers::jsonb, :version)
            returning id
            """, contact).query(Long.class).single();
    }

    public void update(Contact contact) {
        statement("""
            update contacts_contact
            set kind = :kind, name = :name, organisation = :organisation, purpose = :purpose, person_id = :person,
                vendor = :vendor, place = :place, zone = :zone, when_to_call = :when_to_call, notes = :notes,
                numbers = :numbers::jsonb, version = :version
            where id = :id
            """, contact).param("id", contact.id()).update();
    }

    public void delete(long id) {
        db.sql("delete from contacts_contact where id = :id").param("id", id).update();
    }

    private JdbcClient.StatementSpec statement(String sql, Contact contact) {
        return db.sql(sql)
                .param("kind", contact.kind().word())
                .param("name", contact.name())
                .param("organisation", contact.organisation())
                .param("purpose", contact.purpose())
                .param("person", contact.personId(), Types.BIGINT)
                .param("vendor", contact.vendor())
                .param("place", contact.place())
                .param("zone", contact.zone())
                .param("when_to_call", contact.whenToCall())
                .param("notes", contact.notes())
                .param("numbers", json.writeValueAsString(contact.numbers()))
                .param("version", contact.version());
    }

    private Contact contact(ResultSet row, int n) throws SQLException {
        return new Contact(
                row.getLong("id"),
                ContactKind.find(row.getString("kind")).orElse(ContactKind.HOUSE),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("purpose"),
                person(row),
                row.getString("vendor"),
                row.getString("place"),
                row.getString("zone"),
                row.getString("when_to_call"),
                row.getString("notes"),
                json.readValue(row.getString("numbers"), NUMBERS),
                row.getLong("version"));
    }

    private static @Nullable Long person(ResultSet row) throws SQLException {
        long id = row.getLong("person_id");
        return row.wasNull() ? null : id;
    }
}
