package dev.andon.playbook;

import java.util.List;

/**
 * Which incidents something is for.
 *
 * @param types keys of incident types; empty means any
 * @param severities keys of severities; empty means any
 */
public record When(List<String> types, List<String> severities) {

    /** For every incident. */
    public static When always() {
        return new When(List.of(), List.of());
    }

    public boolean fits(String type, String severity) {
        return (types.isEmpty() || types.contains(type)) && (severities.isEmpty() || severities.contains(severity));
    }
}
