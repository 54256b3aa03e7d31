package dev.andon.sharing.web;

import dev.andon.sharing.SharingSettings;
import dev.andon.sharing.Subscription;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** @param wishes whether one is counted, and offered reports again, as the boxes have it */
public record OwnReportsPage(List<Subscription> subscriptions, Form wishes, Form form, SharingSettings settings) {
    public static final List<Option> PACES =
            List.of(new Option("at_once", "At once, one letter each"), new Option("weekly", "In the weekly digest"));

    public static final List<Option> SUBJECTS = List.of(
            new Option("all", "Every report"),
            new Option("service", "A service"),
            new Option("type", "A type"),
            new Option("severity", "A severity"),
            new Option("team", "Services of a team"),
            new Option("incident", "An incident"));

    /** "Mondays at 09:00". */
    public String when() {
        return "%ss at %02d:00"
                .formatted(settings.digestDay().getDisplayName(TextStyle.FULL, Locale.ENGLISH), settings.digestHour());
    }

    static Form boxes(boolean counted, boolean anniversaries) {
        return Form.of(
                Map.of("uncounted", Boolean.toString(!counted), "anniversaries", Boolean.toString(anniversaries)));
    }
}
