package dev.andon.contacts.web;

import dev.andon.contacts.Contact;
import dev.andon.contacts.ContactDraft;
import dev.andon.platform.problem.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact between its form and its draft. */
final class ContactTyped {
    private ContactTyped() {}

    static ContactDraft draft(Map<String, String> typed) {
        return new ContactDraft(
                typed.get("kind"),
                typed.get("name"),
                typed.get("organisation"),
                typed.get("purpose"),
                id(typed.get("person_id")),
                typed.get("vendor"),
                typed.get("place"),
                typed.get("zone"),
                typed.get("when_to_call"),
                typed.get("notes"),
                List.copyOf(NumberLines.read(typed.getOrDefault("numbers", ""))));
    }

    static Map<String, String> values(Contact contact) {
        Map<String, String> values = new HashMap<>();
        values.put("kind", contact.kind().word());
        values.put("name", contact.name());
        values.put("organisation", contact.organisation());
        values.put("purpose", contact.purpose());
        values.put("person_id", contact.personId() == null ? "" : Long.toString(contact.personId()));
        values.put("vendor", contact.vendor());
        values.put("place", contact.place());
        values.put("zone", contact.zone());
        values.put("when_to_call", contact.whenToCall());
        values.put("notes", contact.notes());
        values.put("numbers", NumberLines.typed(contact.numbers()));
        values.put("version", Long.toString(contact.version()));
        return values;
    }

    /** A wrong line of a list is shown at the field that holds the list. */
    static FieldError atField(FieldError error) {
        int bracket = error.field().indexOf('[');
        if (bracket < 0) {
            return error;
        }
        int index = Integer.parseInt(
                error.field().substring(bracket + 1, error.field().indexOf(']')));
        return new FieldError(error.field().substring(0, bracket), "line %d %s".formatted(index + 1, error.message()));
    }

    static @Nullable Long id(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : typed.matches("\\d{1,18}") ? Long.valueOf(typed) : Long.valueOf(-1);
    }

    static @Nullable Long version(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }
}
