package dev.andon.ui;

import java.util.List;

/** Finds in plain text what should be a link: who or what is named in it. */
public interface TextLinks {
    TextLinks NONE = _ -> List.of();

    /** What to link, in order, without overlaps. */
    List<Place> in(String text);

    /**
     * @param from where it begins in the text
     * @param to where it ends, the first character after it
     * @param label what is shown in its place
     */
    record Place(int from, int to, String label, String href, String title) {}
}
