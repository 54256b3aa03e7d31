package dev.andon.contacts.web;

import dev.andon.contacts.CallTree;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a call tree.
 *
 * @param tree null for a new one
 * @param names everybody who can be in it, as they are typed
 */
public record TreeFormPage(
        @Nullable CallTree tree, Form form, List<Option> types, List<Option> severities, List<String> names) {}
