package dev.andon.coedit;

/** Makes one change of two that follow each other. After {@code composeSets} of CodeMirror (MIT licence). */
final class Composing {
    private final Walk a;
    private final Walk b;
    private final Parts out = new Parts();
    private boolean open;

    Composing(Change first, Change next) {
        a = new Walk(first);
        b = new Walk(next);
    }

    Change run() {
        while (!a.done() || !b.done()) {
            step();
        }
        return out.change();
    }

    private void step() {
        if (a.deletes()) {
            out.replace(a.length(), "", open);
            a.next();
        } else if (!b.done() && b.length() == 0) {
            out.replace(0, b.text(), open);
            b.next();
        } else {
            both();
        }
    }

    /** What one leaves or inserts, the other keeps or changes. */
    private void both() {
        int units = Math.min(a.after(), b.length());
        int parts = out.size();
        if (a.keeps() && b.keeps()) {
            out.keep(units);
        } else if (a.keeps()) {
            out.replace(units, b.begun() ? "" : b.text(), open);
        } else if (b.keeps()) {
            out.replace(a.begun() ? 0 : a.length(), a.text(units), open);
        } else {
            out.replace(a.begun() ? 0 : a.length(), b.begun() ? "" : b.text(), open);
        }
        boolean more = a.changes() && a.insertion() > units || b.changes() && b.length() > units;
        open = more && (open || out.size() > parts);
        a.forwardAfter(units);
        b.forward(units);
    }
}
