package dev.andon.contacts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether copies of live incidents are kept in Andon's data directory.
 *
 * @param copies whether they are
 * @param restrictedToo whether also those of restricted incidents; whoever can read the machine's disk could read them
 * @param minutes how old a copy may get
 * @param version grows with every change
 */
public record OfflineSettings(boolean copies, boolean restrictedToo, int minutes, long version) {

    /** As typed; what is absent stays as it is. */
    public record Draft(
            @Nullable Boolean copies,
            @Nullable Boolean restrictedToo,
            @Nullable Integer minutes) {}

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("copies", copies ? "kept" : "not kept");
        facts.put("restricted_too", restrictedToo ? "yes" : "no");
        facts.put("minutes", minutes);
        return facts;
    }
}
