package dev.andon.contacts.web;

import dev.andon.contacts.CallTree;
import dev.andon.contacts.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call tree with its people. */
public record TreeView(CallTree tree, List<Rung> rungs, List<String> when) {

    /** @param contacts those who are still in the directory, in order */
    public record Rung(
            List<Contact> contacts, int minutes, @Nullable String tell) {}

    /** "SEV1, service", or "every incident". */
    public String fits() {
        return when.isEmpty() ? "every incident" : String.join(", ", when);
    }

    /** How many people are in it. */
    public int people() {
        return tree.everybody().size();
    }
}
