package dev.andon.coedit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one client sent, moved over what came meanwhile. One change at a time and never over several composed: where two
 * insert at one place, the order could come out differently, and the client has moved over them one at a time, too.
 */
final class Rebase {
    private final String client;
    private List<Numbered> left;

    Rebase(String client, List<Numbered> sent) {
        this.client = client;
        this.left = List.copyOf(sent);
    }

    /** The next change that is in the text already. */
    void over(String author, long last, Change change) {
        if (author.equals(client)) {
            left = left.stream().filter(one -> one.seq() > last).toList();
            return;
        }
        Change over = change;
        List<Numbered> moved = new ArrayList<>();
        for (Numbered one : left) {
            moved.add(new Numbered(one.seq(), one.change().map(over, false)));
            over = over.map(one.change(), true);
        }
        left = moved;
    }

    /** What is new of it, as one change; empty when all of it had come before. */
    Optional<Change> result() {
        return left.stream().map(Numbered::change).reduce(Change::compose);
    }

    /** The number of the last one. */
    long last() {
        return left.getLast().seq();
    }
}
