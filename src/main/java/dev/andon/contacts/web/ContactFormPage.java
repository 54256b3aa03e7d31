package dev.andon.contacts.web;

import dev.andon.contacts.Contact;
import dev.andon.contacts.ContactKind;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a contact.
 *
 * @param contact null for a new one
 * @param people accounts
 * @param vendors of the catalog
 */
public record ContactFormPage(
        @Nullable Contact contact, Form form, List<Option> people, List<Option> vendors, List<Option> zones) {

    public List<Option> kinds() {
        return Arrays.stream(ContactKind.values())
                .map(kind -> new Option(kind.word(), kind.heading()))
                .toList();
    }
}
