package dev.andon.contacts.web;

import dev.andon.contacts.ContactChange;
import dev.andon.contacts.OfflineSettings;
import dev.andon.ui.Form;
import java.util.List;

/** @param folder where copies are kept */
public record OfflineSettingsPage(OfflineSettings settings, String folder, Form form, List<ContactChange> changes) {}
