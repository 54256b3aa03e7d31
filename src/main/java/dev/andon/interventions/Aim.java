package dev.andon.interventions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an intervention is done to. At least one of the two is there.
 *
 * @param service key of a service of the catalog
 * @param host where, in the words of whoever does it; case says nothing
 */
public record Aim(@Nullable String service, @Nullable String host) {

    /** As people read it: "payments-db on db-7". */
    public String words() {
        return service == null || host == null
                ? String.valueOf(service == null ? host : service)
                : service + " on " + host;
    }

    boolean sameService(Aim other) {
        return service != null && service.equals(other.service);
    }

    boolean sameHost(Aim other) {
        return host != null && other.host != null && folded(host).equals(folded(other.host));
    }

    private static String folded(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }
}
