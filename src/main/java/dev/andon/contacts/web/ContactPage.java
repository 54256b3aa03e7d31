package dev.andon.contacts.web;

import dev.andon.contacts.CallTree;
import dev.andon.contacts.Contact;
import dev.andon.contacts.ContactChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the directory.
 *
 * @param clock "02:10 in Lisbon", or null when nobody knows where they are
 * @param trees in which they are called
 * @param changes for those who may see them
 * @param refused why they could not be deleted, or null
 */
public record ContactPage(
        Contact contact,
        @Nullable String clock,
        List<CallTree> trees,
        List<ContactChange> changes,
        @Nullable String refused) {}
