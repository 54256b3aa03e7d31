package dev.andon.response;

import java.util.List;

/** Entries as the room shows them, for pages of other modules that tell from a log. */
public interface EntryHtml {

    /** One element for each entry, in this order, already escaped; the same for everybody who may see the incident. */
    String of(List<Entry> entries);
}
