package dev.andon.documents.web;

import dev.andon.documents.Item;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One item of an appendix.
 *
 * @param text what can be read of it; null when it is no text, or gone
 * @param cut whether there is more of it than is shown
 */
public record ItemPage(
        Incident incident, Item item, @Nullable String text, boolean cut, Form form) {
    private static final int SHOWN = 200_000;

    /** The colours and moves of a terminal: of use to nobody who reads. */
    private static final Pattern TERMINAL = Pattern.compile("\u001B\\[[0-?]*[ -/]*[@-~]");

    /** What would make a text read differently from what it says. */
    private static final Pattern DECEIVING =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    static ItemPage of(Incident incident, Item item, @Nullable String text, Form form) {
        if (text == null) {
            return new ItemPage(incident, item, null, false, form);
        }
        boolean cut = text.length() > SHOWN;
        String shown = (cut ? text.substring(0, SHOWN) : text).replace("\r\n", "\n");
        String plain = DECEIVING.matcher(TERMINAL.matcher(shown).replaceAll("")).replaceAll("·");
        return new ItemPage(incident, item, plain, cut, form);
    }
}
