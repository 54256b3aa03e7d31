package dev.andon.playbook.internal;

/** Where something stands in a file, both counted from 1. */
public record Place(int line, int column) {

    /** The place of a character, by how many stand before it. */
    public static Place of(String text, int index) {
        int line = 1;
        int begin = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) {
            line++;
            begin = i + 1;
        }
        return new Place(line, text.codePointCount(begin, index) + 1);
    }

    @Override
    public String toString() {
        return "line %d, column %d".formatted(line, column);
    }
}
