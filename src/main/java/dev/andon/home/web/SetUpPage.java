package dev.andon.home.web;

import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** @param fresh whether nothing was typed yet, so that the browser may choose its own time zone */
public record SetUpPage(Form form, boolean fresh) {
    /** Places, not abbreviations: those know when their clocks change. */
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

    public List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACE.matcher(id).matches())
                .sorted()
                .map(id -> new Option(id, id.replace('_', ' ')))
                .toList();
    }
}
