package dev.andon.sharing;

import dev.andon.sharing.internal.PublicTable;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the public reads. Knows nothing but text that was approved, so it has nothing else to give away. */
@Component
public class Published {
    private static final int MOST = 100;

    private final PublicTable table;

    Published(PublicTable table) {
        this.table = table;
    }

    /** What somebody finds who comes. */
    public sealed interface Found {
        /** It is there. */
        record There(PublicEdition edition) implements Found {}

        /** It was, and was taken back. */
        record Withdrawn() implements Found {}

        /** There is and was nothing of this address. */
        record Nothing() implements Found {}
    }

    public Found find(String slug) {
        Optional<PublicTable.Page> page = table.page(slug);
        if (page.filter(one -> one.withdrawnAt() != null).isPresent()) {
            return new Found.Withdrawn();
        }
        return page.flatMap(one -> table.latest(slug))
                .<Found>map(Found.There::new)
                .orElseGet(Found.Nothing::new);
    }

    /**
     * What is published, latest first, a hundred at most.
     *
     * @param text words that all have to be in it; blank for everything
     */
    public List<PublicEdition> list(String text) {
        return table.published(text.strip(), MOST);
    }
}
