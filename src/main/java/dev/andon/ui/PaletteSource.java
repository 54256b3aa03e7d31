package dev.andon.ui;

import java.util.List;

/**
 * What a module adds to the palette; a bean of that module. Asked on every few keystrokes, so it answers from an index
 * or from memory, with a handful of items, best first.
 */
public interface PaletteSource {

    /** The heading above what it finds; sources of one heading stand together. */
    String heading();

    /** Order among sources, small first: acts 0 to 9, things 10 to 49, pages from 50. */
    int order();

    /** What fits, of what the viewer may see and do. */
    List<PaletteItem> find(PaletteQuery query);
}
