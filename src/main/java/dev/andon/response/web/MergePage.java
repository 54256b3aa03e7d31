package dev.andon.response.web;

import dev.andon.response.Incident;
import dev.andon.response.Merges.Preview;
import dev.andon.ui.Form;
import org.jspecify.annotations.Nullable;

/**
 * A merge before it is done, or one that may be taken back.
 *
 * @param preview what would happen; null while no other incident is chosen
 * @param survivor where the incident goes on; null when it is not merged, or the viewer may not know
 */
public record MergePage(
        Incident incident,
        Form form,
        @Nullable Preview preview,
        @Nullable Incident survivor) {}
