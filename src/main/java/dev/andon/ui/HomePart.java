package dev.andon.ui;

import org.jspecify.annotations.Nullable;

/** A part of the first page that a module contributes. A bean of that module. */
public interface HomePart {

    /** Order, small first. */
    int order();

    /** Its HTML, already escaped, or null when there is nothing to show to this viewer. */
    @Nullable
    String render(Shell shell);
}
