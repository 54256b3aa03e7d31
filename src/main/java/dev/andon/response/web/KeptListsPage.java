package dev.andon.response.web;

import dev.andon.response.SavedFilter;
import dev.andon.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists kept under a name.
 *
 * @param own the viewer's
 * @param shared by others
 * @param refused the filter whose form was refused, 0 for a new one, null for none
 * @param form what was typed there
 */
public record KeptListsPage(
        List<SavedFilter> own,
        List<SavedFilter> shared,
        @Nullable Long refused,
        Form form) {

    public Form formOf(SavedFilter filter) {
        return refused != null && refused == filter.id() ? form : Form.empty();
    }

    public boolean refusedNew() {
        return refused != null && refused == 0;
    }

    public boolean opensWithAll() {
        return own.stream().noneMatch(SavedFilter::opens) && shared.stream().noneMatch(SavedFilter::opens);
    }
}
