package dev.andon.response.web;

import dev.andon.response.KeptList;
import dev.andon.response.SavedFilter;
import dev.andon.ui.Form;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists kept under a name.
 *
 * @param own the viewer's
 * @param shared by others
 * @param lists that can be kept
 * @param refused the filter whose form was refused, 0 for a new one, null for none
 * @param form what was typed there
 */
public record KeptListsPage(
        List<SavedFilter> own,
        List<SavedFilter> shared,
        List<KeptList> lists,
        @Nullable Long refused,
        Form form) {

    public Form formOf(SavedFilter filter) {
        return refused != null && refused == filter.id() ? form : Form.empty();
    }

    public boolean refusedNew() {
        return refused != null && refused == 0;
    }

    /** The lists that open with something. */
    public List<KeptList> opening() {
        return lists.stream()
                .filter(list -> Stream.concat(own.stream(), shared.stream())
                        .anyMatch(filter -> filter.opens() && filter.list().equals(list.key())))
                .toList();
    }

    /** What the list of a filter is called. */
    public String list(SavedFilter filter) {
        return lists.stream()
                .filter(list -> list.key().equals(filter.list()))
                .map(KeptList::label)
                .findFirst()
                .orElse(filter.list());
    }
}
