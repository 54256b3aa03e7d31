package dev.andon.contacts.web;

import dev.andon.catalog.Vendor;
import dev.andon.contacts.Contact;
import dev.andon.contacts.ContactKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The directory.
 *
 * @param groups by what people are to the house
 * @param vendors of the catalog that say how they are reached
 * @param zones of those whose account knows it, by contact
 * @param text what was searched for
 */
public record ContactsPage(List<Group> groups, List<Vendor> vendors, Map<Long, ZoneId> zones, String text) {

    public record Group(ContactKind kind, List<Contact> contacts) {}
}
