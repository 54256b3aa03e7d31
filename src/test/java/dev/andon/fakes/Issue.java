package dev.andon.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket, as a person there sees it. */
public final class Issue {
    public final long id;
    public String title;
    public String text;
    public String status;
    public @Nullable String reason;
    public List<String> owners = new ArrayList<>();
    public @Nullable String due;
    public final List<String> labels = new ArrayList<>();
    public final Instant created;
    public Instant updated;

    Issue(long id, String title, String text, String status, Instant now) {
        this.id = id;
        this.title = title;
        this.text = text;
        this.status = status;
        this.created = now;
        this.updated = now;
    }
}
