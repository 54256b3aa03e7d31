package dev.andon.sharing.web;

import dev.andon.sharing.NeverSaid;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How the house shares.
 *
 * @param form the settings
 * @param added what was typed to be never said, and refused
 */
public record HouseSharingPage(Form form, Form added, List<NeverSaid> never) {
    public static final List<Option> DAYS = Stream.of(DayOfWeek.values())
            .map(day ->
                    new Option(day.name().toLowerCase(Locale.ROOT), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .toList();
}
