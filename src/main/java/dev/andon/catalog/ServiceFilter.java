package dev.andon.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which services a list shows; what is null does not matter.
 *
 * @param text a part of the key, the name, the description or an alias
 * @param owner the key of a team; empty for those that nobody owns
 * @param retired only those that are gone; otherwise only those that are not
 */
public record ServiceFilter(
        @Nullable String text,
        @Nullable Integer tier,
        @Nullable String owner,
        boolean retired) {

    boolean fits(Service service) {
        return service.retired() == retired
                && (tier == null || tier == service.tier())
                && (owner == null || owner.equals(service.owner()))
                && (text == null || text.isBlank() || says(service, Snapshot.fold(text)));
    }

    private static boolean says(Service service, String text) {
        return service.key().contains(text)
                || Snapshot.fold(service.name()).contains(text)
                || Snapshot.fold(service.description()).contains(text)
                || service.aliases().stream()
                        .anyMatch(alias -> Snapshot.fold(alias).contains(text));
    }
}
