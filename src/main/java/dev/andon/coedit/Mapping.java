package dev.andon.coedit;

/**
 * Moves a change over another one that was made on the same text. After {@code mapSet} of CodeMirror (MIT licence), part
 * for part: the browser moves changes with that one, and both have to come to the same text.
 */
final class Mapping {
    private final Walk a;
    private final Walk b;
    private final boolean before;
    private final Parts out = new Parts();
    private int inserted = -1;

    Mapping(Change moved, Change over, boolean before) {
        a = new Walk(moved);
        b = new Walk(over);
        this.before = before;
    }

    Change run() {
        while (!a.done() || !b.done()) {
            step();
        }
        return out.change();
    }

    private void step() {
        if (a.keeps() && b.keeps()) {
            int units = Math.min(a.length(), b.length());
            out.keep(units);
            a.forward(units);
            b.forward(units);
        } else if (b.changes() && isFirst()) {
            passOver();
        } else {
            take();
        }
    }

    /** Whether the other's change comes before the next one of ours: by where it starts, then by length, then as told. */
    private boolean isFirst() {
        if (!a.changes() || inserted == a.index()) {
            return true;
        }
        boolean shorter = b.length() < a.length() || b.length() == a.length() && !before;
        return !a.begun() && shorter;
    }

    /** Keeps what the other inserted, and what of ours lies in what the other deleted. */
    private void passOver() {
        int left = b.length();
        out.keep(b.insertion());
        while (left > 0) {
            int units = Math.min(a.length(), left);
            if (a.changes() && inserted < a.index() && a.length() <= units) {
                insert();
            }
            a.forward(units);
            left -= units;
        }
        b.next();
    }

    private void insert() {
        out.replace(0, a.text());
        inserted = a.index();
    }

    /** Takes our change up to where the other inserts something; what the other deleted is deleted already. */
    private void take() {
        int deleted = 0;
        int left = a.length();
        while (left > 0) {
            if (b.keeps()) {
                int units = Math.min(left, b.length());
                deleted += units;
                left -= units;
                b.forward(units);
            } else if (b.deletes() && b.length() < left) {
                left -= b.length();
                b.next();
            } else {
                break;
            }
        }
        out.replace(deleted, inserted < a.index() ? a.text() : "");
        inserted = a.index();
        a.forward(a.length() - left);
    }
}
