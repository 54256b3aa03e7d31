package dev.andon.coedit;

/** A place in a change, moved forward part by part or within one. */
final class Walk {
    private final Change change;
    private int index = -1;
    private int length;
    private int insertion;
    private int offset;
    private boolean keeps;

    Walk(Change change) {
        this.change = change;
        next();
    }

    void next() {
        index++;
        offset = 0;
        length = 0;
        insertion = 0;
        keeps = false;
        if (!done()) {
            Change.Part part = change.parts().get(index);
            length = part.length();
            keeps = part.keeps();
            insertion = keeps ? 0 : part.after();
        }
    }

    boolean done() {
        return index >= change.parts().size();
    }

    /** Which part this is. */
    int index() {
        return index;
    }

    /** How much of the text before is left of this part. */
    int length() {
        return length;
    }

    /** How much of the text after is left of this part. */
    int after() {
        return keeps ? length : insertion;
    }

    boolean keeps() {
        return keeps;
    }

    boolean changes() {
        return !done() && !keeps;
    }

    boolean deletes() {
        return changes() && insertion == 0;
    }

    boolean begun() {
        return offset > 0;
    }

    int insertion() {
        return insertion;
    }

    /** Everything that this part inserts. */
    String text() {
        String text = done() ? null : change.parts().get(index).text();
        return text == null ? "" : text;
    }

    /** The next units of what this part inserts. */
    String text(int units) {
        return text().substring(offset, offset + units);
    }

    /** Forward in the text before. */
    void forward(int units) {
        if (units == length) {
            next();
        } else {
            length -= units;
            offset += units;
        }
    }

    /** Forward in the text after. */
    void forwardAfter(int units) {
        if (keeps) {
            forward(units);
        } else if (units == insertion) {
            next();
        } else {
            insertion -= units;
            offset += units;
        }
    }
}
