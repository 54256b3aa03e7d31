package dev.andon.catalog;

import java.util.Map;

/** Something listed in the catalog. Never deleted: incidents name it by its key. */
public sealed interface Item permits Service, Vendor, Runbook, Bridge {

    Kind kind();

    /** What everything else calls it by. Never changes. */
    String key();

    String name();

    /** Whether it is gone; it then keeps its key and is offered nowhere. */
    boolean retired();

    /** Grows with every change; the ETag. */
    long version();

    /** Everything that can be changed, by the words of the API and of files, in their order; nothing is null. */
    Map<String, Object> fields();

    /** Where its page is. */
    default String href() {
        return "/catalog/" + kind().plural() + "/" + key();
    }
}
