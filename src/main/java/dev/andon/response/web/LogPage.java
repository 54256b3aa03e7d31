package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole log with its proof. */
public record LogPage(Incident incident, List<Row> rows, Verification verification) {

    /** @param hash null where it would tell what the reader may not know, see {@link Unnamed#from} */
    public record Row(
            EntryLine line,
            String actor,
            String source,
            @Nullable String hash) {}
}
