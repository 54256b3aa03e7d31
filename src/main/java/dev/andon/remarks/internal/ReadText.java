package dev.andon.remarks.internal;

import dev.andon.ui.Markdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * A text in Markdown as it is read, without its marks and with every space a single one, and where each of its characters
 * stands in the Markdown.
 */
final class ReadText {
    private final String source;
    private final StringBuilder words = new StringBuilder();
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private final List<int[]> marked = new ArrayList<>();

    private ReadText(String source) {
        this.source = source;
    }

    static ReadText of(String markdown) {
        ReadText read = new ReadText(markdown);
        Markdown.placed(markdown)
                .ifPresentOrElse(
                        document -> document.accept(read.new Reader()),
                        () -> read.literal(markdown, 0, markdown.length()));
        return read;
    }

    String words() {
        return words.toString();
    }

    /** Where a stretch of the words stands in the Markdown; marks that it would cut in two belong to it. */
    int[] source(int from, int to) {
        int start = starts[from];
        int end = ends[to - 1];
        for (int[] mark : marked.reversed()) {
            boolean begins = mark[0] < start && start < mark[1];
            boolean stops = mark[0] < end && end < mark[1];
            if (begins && end >= mark[1] || stops && start <= mark[0]) {
                start = Math.min(start, mark[0]);
                end = Math.max(end, mark[1]);
            }
        }
        return new int[] {start, end};
    }

    /** What of the Markdown is read between two places of it. */
    String between(int from, int to) {
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            if (starts[i] >= from && ends[i] <= to) {
                read.append(words.charAt(i));
            }
        }
        return read.toString().strip();
    }

    private void add(char c, int start, int end) {
        boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
        if (space && (words.isEmpty() || words.charAt(words.length() - 1) == ' ')) {
            return;
        }
        int at = words.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, 2 * at);
            ends = Arrays.copyOf(ends, 2 * at);
        }
        words.append(space ? ' ' : c);
        starts[at] = start;
        ends[at] = end;
    }

    /** A text that stands as it is somewhere in a stretch of the source. */
    private void literal(String text, int from, int to) {
        int at = from;
        for (String line : text.split("(?<=\n)", -1)) {
            int found = source.indexOf(line.strip(), at);
            boolean there = found >= 0 && found + line.strip().length() <= to;
            int begin = there ? found : at;
            String shown = line.strip();
            for (int i = 0; i < shown.length(); i++) {
                add(shown.charAt(i), there ? begin + i : from, there ? begin + i + 1 : to);
            }
            at = there ? begin + shown.length() : at;
            add(' ', at, at);
        }
    }

    /** Walks the tree in the order in which it is read. */
    private final class Reader extends AbstractVisitor {
        @Override
        public void visit(Text text) {
            List<SourceSpan> spans = text.getSourceSpans();
            if (spans.isEmpty()) {
                return;
            }
            int from = spans.getFirst().getInputIndex();
            int to = end(text);
            String literal = text.getLiteral();
            boolean same = source.startsWith(literal, from);
            for (int i = 0; i < literal.length(); i++) {
                add(literal.charAt(i), same ? from + i : from, same ? from + i + 1 : to);
            }
        }

        @Override
        public void visit(SoftLineBreak line) {
            space();
        }

        @Override
        public void visit(HardLineBreak line) {
            space();
        }

        @Override
        public void visit(Code code) {
            marked(code);
            int from = start(code);
            int at = source.indexOf(code.getLiteral(), from);
            boolean same = at >= 0 && at + code.getLiteral().length() <= end(code);
            for (int i = 0; i < code.getLiteral().length(); i++) {
                add(code.getLiteral().charAt(i), same ? at + i : from, same ? at + i + 1 : end(code));
            }
        }

        @Override
        public void visit(HtmlInline html) {
            literal(html.getLiteral(), start(html), end(html));
        }

        @Override
        public void visit(FencedCodeBlock block) {
            literal(block.getLiteral(), source.indexOf('\n', start(block)) + 1, end(block));
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            literal(block.getLiteral(), start(block), end(block));
        }

        @Override
        public void visit(Emphasis emphasis) {
            marked(emphasis);
            visitChildren(emphasis);
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            marked(emphasis);
            visitChildren(emphasis);
        }

        @Override
        public void visit(Link link) {
            marked(link);
            visitChildren(link);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof Strikethrough) {
                marked(node);
            }
            visitChildren(node);
        }

        /** Blocks are read apart. */
        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof org.commonmark.node.Block || isCell(parent)) {
                space();
            }
        }

        private boolean isCell(Node node) {
            return node instanceof org.commonmark.ext.gfm.tables.TableCell;
        }

        private void space() {
            int at = words.isEmpty() ? 0 : ends[words.length() - 1];
            add(' ', at, at);
        }

        private void marked(Node node) {
            if (!node.getSourceSpans().isEmpty()) {
                marked.add(new int[] {start(node), end(node)});
            }
        }

        private int start(Node node) {
            return node.getSourceSpans().isEmpty()
                    ? 0
                    : node.getSourceSpans().getFirst().getInputIndex();
        }

        private int end(Node node) {
            if (node.getSourceSpans().isEmpty()) {
                return source.length();
            }
            SourceSpan last = node.getSourceSpans().getLast();
            return last.getInputIndex() + last.getLength();
        }
    }
}
